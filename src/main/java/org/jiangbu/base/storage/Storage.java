package org.jiangbu.base.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jiangbu.base.storage.Database.Login;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The server that holds the data: our own, which is stopped with the application, or somebody else's. */
record Storage(Database database, @Nullable EmbeddedServer server) implements AutoCloseable {

    /** Opens it and brings its tables up to date; a storage that cannot be brought up to date is closed again. */
    static Storage open(StorageProperties properties, ModuleMigrations migrations) {
        Storage storage = connect(properties);
        try {
            storage.migrate(migrations);
            return storage;
        } catch (RuntimeException | Error e) {
            storage.close();
            throw e;
        }
    }

    private void migrate(ModuleMigrations migrations) {
        Reach.require(database);
        DataSource owner = new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password());
        migrations.migrate(owner);
        new EngineSchema().create(owner);
        protect(owner);
    }

    /** On one connection: these are many small statements, and each new connection costs more than they do. */
    private void protect(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            DataSource once = new SingleConnectionDataSource(connection, true);
            new AppendOnly().guard(once);
            if (!database.oneUser()) {
                new Grants().give(once, database.application().username());
            }
        } catch (SQLException e) {
            throw new StartRefused("The database server closed the connection while its tables were protected.", e);
        }
    }

    private static Storage connect(StorageProperties properties) {
        StorageProperties.Server given = properties.datasource();
        if (given.url() != null && !given.url().isBlank()) {
            Login application = new Login(text(given.username()), text(given.password()));
            Login owner = given.ownerUsername() == null || given.ownerUsername().isBlank()
                    ? application
                    : new Login(given.ownerUsername(), text(given.ownerPassword()));
            return new Storage(new Database(given.url(), owner, application), null);
        }
        try {
            var server = new EmbeddedServer(
                    properties.temporary() ? Files.createTempDirectory("jiangbu") : properties.data(),
                    properties.temporary());
            return new Storage(server.database(), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
