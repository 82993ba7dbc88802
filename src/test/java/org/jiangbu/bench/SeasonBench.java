package org.jiangbu.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the season of 2018 takes in the packaged application, from the start to the last payment. Prints one figure a
 * line, {@code name value}; run by {@code ./mvnw -q -Pbench verify -Dbench=season}.
 */
@Tag("season")
class SeasonBench {
    @TempDir
    private Path folder;

    @Test
    void season() throws IOException, InterruptedException {
        Path report = folder.resolve("report.json");
        Process rehearsal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/jiangbu.jar",
                        "rehearse",
                        "--registers=src/main/resources/demo/registers/2018",
                        "--programme=2018",
                        "--report=" + report)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();

        assertThat(rehearsal.waitFor()).as("the season balances").isZero();

        JsonNode season = new ObjectMapper().readTree(report.toFile());
        season.get("seconds")
                .fields()
                .forEachRemaining(part -> System.out.println("season." + part.getKey() + ".seconds "
                        + part.getValue().asText()));
        System.out.println("season.households " + season.get("households").asText());
        System.out.println("season.paid.fen " + season.get("paidFen").asText());
    }
}
