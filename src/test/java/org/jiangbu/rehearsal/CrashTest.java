package org.jiangbu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jiangbu.Alone;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** Really kills the application in the middle of its work, again and again, on the same data. */
@Tag("slow")
@Alone
class CrashTest {
    private static final String TOWNSHIP = "奔子栏镇";
    private static final String REGISTER = "533422102-" + TOWNSHIP + ".xlsx";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void killedInAnImportABulkDecisionAndAPaymentNothingIsLostAndNothingHappensTwice() throws Exception {
        Path registers = Files.createDirectory(folder.resolve("registers"));
        try (InputStream register = new ClassPathResource("demo/registers/2018/" + REGISTER).getInputStream()) {
            Files.copy(register, registers.resolve(REGISTER));
        }

        for (String part : List.of("import", "decide", "pay")) {
            killInTheMiddleOf(part);
        }
        Process last = start("finish");
        assertThat(leftOver(last)).as("lines of a batch under way").isPositive();
        Optional<String> finished = lineThatStarts(last, "FINISHED");
        assertThat(finished).as("the last start ends the season").isPresent();
        assertThat(last.waitFor()).isZero();

        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report.json").toFile());
        JsonNode season = expected();
        report.get("perHousehold").fields().forEachRemaining(household -> assertThat(household.getValue())
                .isEqualTo(season.get("perHousehold").get(household.getKey())));
        JsonNode expected = season.get("townships").get(TOWNSHIP);
        assertThat(report.get("perHousehold"))
                .hasSize(expected.get("households").asInt());
        assertThat(report.get("households").asLong())
                .isEqualTo(expected.get("households").asLong());
        assertThat(report.get("declarations").asLong())
                .isEqualTo(expected.get("households").asLong());
        assertThat(report.get("industryFen").asLong())
                .isEqualTo(expected.get("industryFen").asLong());
        assertThat(report.get("labourFen").asLong())
                .isEqualTo(expected.get("labourFen").asLong());
        assertThat(report.get("paidFen").asLong())
                .isEqualTo(expected.get("industryFen").asLong()
                        + expected.get("labourFen").asLong());
        assertThat(report.get("openWorkItems").asLong()).isZero();
        assertThat(report.get("invariantViolations").asLong()).isZero();
    }

    private void killInTheMiddleOf(String part) throws Exception {
        Process process = start(part);
        long before = leftOver(process);
        if (part.equals("import")) {
            assertThat(before).isZero();
        } else {
            assertThat(before).as("the kill before %s left work undone", part).isPositive();
        }
        assertThat(lineThatStarts(process, KilledApplication.IN_THE_MIDDLE))
                .as(part)
                .isPresent();
        process.destroyForcibly();
        assertThat(process.waitFor()).as("killed, not ended").isNotZero();
    }

    private Process start(String part) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledApplication.class.getName(),
                        folder.resolve("data").toString(),
                        folder.resolve("registers").toString(),
                        part,
                        folder.resolve("report.json").toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("errors.log").toFile()))
                .start();
    }

    /** How much work the process before this one left undone. */
    private static long leftOver(Process process) throws IOException {
        String line = lineThatStarts(process, KilledApplication.LEFT_OVER).orElseThrow();
        return Long.parseLong(line.substring(KilledApplication.LEFT_OVER.length()));
    }

    private static Optional<String> lineThatStarts(Process process, String words) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(words)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static JsonNode expected() throws IOException {
        try (InputStream file = new ClassPathResource("demo/registers/2018/expected.json").getInputStream()) {
            return new ObjectMapper().readTree(file);
        }
    }
}
