package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jiangbu.intake.judging.Registers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long 50,000 lines of 25,000 new households take from the upload to the last declaration on its way, as the entry
 * clerk of a township does it.
 */
@Tag("season")
class ImportBench {
    private static final int HOUSEHOLDS = 25_000;
    private static final String BOUNDARY = "a-boundary-that-no-workbook-holds";
    private static final String CLERK = "Basic "
            + Base64.getEncoder().encodeToString("entry-shengping:Deqin-2018".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void fiftyThousandLines() throws IOException, InterruptedException {
        byte[] workbook = register();
        try (PackagedApplication application =
                new PackagedApplication(folder, "--jiangbu.demo=true", "--jiangbu.demo.season=empty")) {
            awaitClerk(application);
            long begin = System.nanoTime();
            JsonNode judged =
                    send(application, "/api/imports?programme=2018&initialLoad=true", request -> request.header(
                                    "Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                            .POST(BodyPublishers.ofByteArrays(List.of(head(), workbook, tail()))));
            assertThat(judged.get("lines").asInt()).isEqualTo(2 * HOUSEHOLDS);
            Figure.printSeconds("import.judged", begin);
            long confirmed = System.nanoTime();
            JsonNode started = send(
                    application,
                    "/api/imports/" + judged.get("id").asLong() + "/confirmation",
                    request -> request.POST(BodyPublishers.noBody()));
            JsonNode run = await(application, started.get("run").asLong());
            Figure.printSeconds("import.declared", confirmed);
            Figure.printSeconds("import.total", begin);
            assertThat(run.get("status").asText()).isEqualTo("DONE");
            assertThat(run.get("done").asInt()).isEqualTo(HOUSEHOLDS);
            Figure.print("import.lines", judged.get("lines").asText());
        }
    }

    /** The accounts of a demonstration are made once the application is ready. */
    private void awaitClerk(PackagedApplication application) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(application.at("/api/work-items"))
                .header("Authorization", CLERK)
                .build();
        while (http.send(request, BodyHandlers.discarding()).statusCode() == 401) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private JsonNode await(PackagedApplication application, long run) throws IOException, InterruptedException {
        for (; ; ) {
            JsonNode state = send(application, "/api/runs/" + run, HttpRequest.Builder::GET);
            if (!List.of("QUEUED", "RUNNING").contains(state.get("status").asText())) {
                return state;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private interface Form {
        HttpRequest.Builder fill(HttpRequest.Builder request);
    }

    private JsonNode send(PackagedApplication application, String path, Form form)
            throws IOException, InterruptedException {
        HttpRequest request = form.fill(HttpRequest.newBuilder(application.at(path)))
                .header("Authorization", CLERK)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return new ObjectMapper().readTree(answer.body());
    }

    private static byte[] register() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int n = 0; n < HOUSEHOLDS; n++) {
            String idNo = Registers.idNo(n);
            for (String day : List.of("2018-10-08", "2018-10-09")) {
                Map<String, Object> row = Registers.sale(idNo, "农布");
                row.put("序号", rows.size() + 1);
                row.put("销售日期", day);
                rows.add(row);
            }
        }
        return Registers.of(rows).xlsx();
    }

    private static byte[] head() {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"register.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] tail() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
