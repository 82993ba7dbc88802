package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the season of 2018 takes in the packaged application, from the start to the last payment. */
@Tag("season")
class SeasonBench {
    @TempDir
    private Path folder;

    @Test
    void season() throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        Process rehearsal = PackagedApplication.start(
                folder,
                List.of(
                        "rehearse",
                        "--registers=src/main/resources/demo/registers/2018",
                        "--programme=2018",
                        "--report=" + report));

        assertThat(rehearsal.waitFor()).as("the season balances").isZero();

        JsonNode season = new ObjectMapper().readTree(report.toFile());
        season.get("seconds")
                .fields()
                .forEachRemaining(part -> Figure.print(
                        "season." + part.getKey() + ".seconds", part.getValue().asText()));
        for (String number : List.of("households", "lines", "paidFen", "invariantViolations")) {
            Figure.print("season." + number, season.get(number).asText());
        }
    }
}
