package org.jiangbu.base.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL server that the application starts and stops by itself. */
class EmbeddedServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    EmbeddedServer(Path data) {
        try {
            Files.createDirectories(data);
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data.resolve("postgres").toAbsolutePath())
                    .setCleanDataDirectory(true)
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JdbcClient db = JdbcClient.create(server.getPostgresDatabase());
        db.sql("create role jiangbu_owner login password 'x'").update();
        db.sql("create role jiangbu_app login password 'x'").update();
        db.sql("create database jiangbu owner jiangbu_owner").update();
        JdbcClient inside = JdbcClient.create(server.getDatabase("postgres", "jiangbu"));
        inside.sql("alter schema public owner to jiangbu_owner").update();
    }

    Database database() {
        return new Database(
                "jdbc:postgresql://localhost:" + server.getPort() + "/jiangbu",
                new Database.Login("jiangbu_owner", "x"),
                new Database.Login("jiangbu_app", "x"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
