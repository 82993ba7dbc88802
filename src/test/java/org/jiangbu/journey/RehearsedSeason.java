package org.jiangbu.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.jiangbu.Jiangbu;
import org.springframework.core.io.ClassPathResource;

/** {@code rehearse} in a process of its own: one township's season in models that were taken away. */
final class RehearsedSeason {
    private static final String REGISTER = "533422101-升平镇.xlsx";
    private static final long MINUTES = 10;

    private RehearsedSeason() {}

    /** The report of a season that was paid to the end. */
    static JsonNode paid(Path models, String role, Path folder) throws IOException, InterruptedException {
        Path registers = Files.createDirectories(folder.resolve("registers"));
        try (InputStream register = new ClassPathResource("demo/registers/2018/" + REGISTER).getInputStream()) {
            Files.copy(register, registers.resolve(REGISTER));
        }
        Path report = folder.resolve("report.json");
        Path log = folder.resolve("rehearsal.log");
        Process rehearsal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dvaadin.productionMode=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Jiangbu.class.getName(),
                        "rehearse",
                        "--registers=" + registers,
                        "--programme=2018",
                        "--models=" + models,
                        "--role=" + role,
                        "--report=" + report)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            Assertions.assertThat(rehearsal.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            rehearsal.destroyForcibly();
        }
        Assertions.assertThat(rehearsal.exitValue()).as(Files.readString(log)).isZero();
        return new ObjectMapper().readTree(report.toFile());
    }
}
