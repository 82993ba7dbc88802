package org.jiangbu.base.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The first start is killed while it makes the database's files, and while it makes the tables. */
@Tag("slow")
class FirstStartTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void aKilledFirstStartIsMadeGoodByTheNext() throws Exception {
        Path data = folder.resolve("data");
        killWhen(data, () -> isBeingMade(data));
        assertThat(data.resolve("postgres"))
                .as("killed before the files were complete")
                .doesNotExist();
        killWhen(data, () -> Files.exists(folder.resolve("reached")));
        assertThat(exists(data, "flyway_security")).as("some tables are there").isTrue();
        assertThat(exists(data, "act_ru_task"))
                .as("killed before the tables were complete")
                .isFalse();

        try (Storage recovered = FirstStartProcess.open(data);
                Storage undisturbed = FirstStartProcess.open(folder.resolve("other"))) {
            assertThat(tables(recovered)).isEqualTo(tables(undisturbed)).contains("act_ru_task", "payment_line");
        }
    }

    private void killWhen(Path data, BooleanSupplier moment) throws IOException, InterruptedException {
        Process process = FirstStartProcess.start(data, folder.resolve("reached"));
        while (!moment.getAsBoolean()) {
            assertThat(process.isAlive()).isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        process.destroyForcibly().waitFor();
    }

    private static boolean isBeingMade(Path data) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(data, "postgres.new-*")) {
            for (Path draft : files) {
                if (Files.exists(draft.resolve("base"))) return true;
            }
            return false;
        } catch (IOException e) {
            return false; // the data folder is not there yet
        }
    }

    /** Asks the server that the killed process left behind, as the tables' owner. */
    private static boolean exists(Path data, String table) throws IOException {
        return owner(data)
                .sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient owner(Path data) throws IOException {
        String port = Files.readString(data.resolve("postgres.port")).strip();
        String password = Files.readString(data.resolve("owner.password")).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + port + "/jiangbu", "jiangbu_owner", password));
    }

    private static List<String> tables(Storage storage) {
        Database database = storage.database();
        return JdbcClient.create(new DriverManagerDataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password()))
                .sql("select tablename from pg_tables where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
    }
}
