package org.jiangbu.base.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process of its own that starts the server, writes a table and then only waits to be killed. */
final class EmbeddedServerProcess {

    private static final String READY = "ready";

    private EmbeddedServerProcess() {}

    static Process start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedServerProcess.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(READY)) {
                return process;
            }
        }
        throw new IOException("The process ended before its server was ready");
    }

    public static void main(String[] args) throws IOException, SQLException {
        PrintStream output = System.out;
        Database database = new EmbeddedServer(Path.of(args[0]), false).database();
        JdbcClient.create(new DriverManagerDataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password()))
                .sql("create table kept (id int)")
                .update();
        output.println(READY);
        int end = System.in.read();
        output.println(end);
    }
}
