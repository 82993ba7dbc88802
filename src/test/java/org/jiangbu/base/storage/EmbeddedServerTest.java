package org.jiangbu.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.jiangbu.base.storage.Database.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedServerTest {

    @TempDir
    Path data;

    private static JdbcClient as(Database database, Login login) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), login.username(), login.password()));
    }

    @Test
    void dataSurvivesAKillOfTheApplicationAndThePortStays() throws Exception {
        Process application = EmbeddedServerProcess.start(data);
        application.destroyForcibly().waitFor(); // its database server lives on as an orphan
        String port = Files.readString(data.resolve("postgres.port")).strip();
        assertThat(serverProcess().isAlive()).isTrue();

        try (EmbeddedServer second = new EmbeddedServer(data, false)) {
            assertThat(second.database().url()).contains(":" + port + "/");
            JdbcClient db = as(second.database(), second.database().application());
            assertThat(db.sql("select to_regclass('kept') is not null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(db.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(db.sql("show synchronous_commit").query(String.class).single())
                    .isEqualTo("on");
            Login superuser = new Login(
                    "postgres",
                    Files.readString(data.resolve("postgres.password")).strip());
            assertThat(as(second.database(), superuser)
                            .sql("show unix_socket_directories")
                            .query(String.class)
                            .single())
                    .isEmpty();

            assertThatThrownBy(() -> as(second.database(), new Login("postgres", "wrong"))
                            .sql("select 1")
                            .query()
                            .singleRow())
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("owner.password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> new EmbeddedServer(data, false))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("Another application");
        }
    }

    @Test
    void applicationAndServerKilledHardStartAgain() throws Exception {
        Process application = EmbeddedServerProcess.start(data);
        ProcessHandle server = serverProcess();
        application.destroyForcibly().waitFor();
        server.destroyForcibly();
        server.onExit().get(30, TimeUnit.SECONDS);
        try (EmbeddedServer second = new EmbeddedServer(data, false)) {
            assertThat(as(second.database(), second.database().owner())
                            .sql("select count(*) from kept")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private ProcessHandle serverProcess() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    @Test
    void filesOfAnotherMajorVersionAreRefusedInASentence() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "15\n");
        assertThatThrownBy(() -> new EmbeddedServer(data, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PostgreSQL 15");
    }
}
