package org.jiangbu.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.jiangbu.Alone;
import org.jiangbu.Jiangbu;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** The command as a county runs it, in a process of its own, on one township's register. */
@Tag("slow")
@Alone
class RehearsalTest {
    private static final String REGISTER = "533422101-升平镇.xlsx";

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aRehearsedSeasonEqualsTheExpectedAwardsInEveryHouseholdAndOnlyItsOwnerReadsTheReport() throws Exception {
        Path registers = Files.createDirectory(folder.resolve("registers"));
        try (InputStream register = new ClassPathResource("demo/registers/2018/" + REGISTER).getInputStream()) {
            Files.copy(register, registers.resolve(REGISTER));
        }
        Path file = folder.resolve("report.json");

        Process rehearsal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dvaadin.productionMode=true",
                        "-Dvaadin.frontend.hotdeploy=false",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Jiangbu.class.getName(),
                        "rehearse",
                        "--registers=" + registers,
                        "--programme=2018",
                        "--report=" + file)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();

        assertThat(rehearsal.waitFor()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonNode report = new ObjectMapper().readTree(file.toFile());
        try (InputStream known = new ClassPathResource("demo/registers/2018/expected.json").getInputStream()) {
            JsonNode expected = new ObjectMapper().readTree(known).get("perHousehold");
            assertThat(report.get("perHousehold")).hasSize(240);
            report.get("perHousehold").fields().forEachRemaining(household -> assertThat(household.getValue())
                    .isEqualTo(expected.get(household.getKey())));
        }
        assertThat(report.get("invariantViolations").asLong()).isZero();
        assertThat(report.get("openWorkItems").asLong()).isZero();
    }
}
