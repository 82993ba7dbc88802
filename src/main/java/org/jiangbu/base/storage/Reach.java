package org.jiangbu.base.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jiangbu.base.storage.Database.Login;

/** Whether a server answers, lets both users in, and is not too old; a sentence where it does not. */
final class Reach {
    private static final int OLDEST = 15;

    private Reach() {}

    static void require(Database database) {
        for (Login login : List.of(database.owner(), database.application())) {
            try (Connection connection =
                    DriverManager.getConnection(database.url(), login.username(), login.password())) {
                int version = connection.getMetaData().getDatabaseMajorVersion();
                if (version < OLDEST) {
                    throw new StartRefused("The database server is PostgreSQL " + version
                            + "; this application needs version " + OLDEST + " or newer.");
                }
            } catch (SQLException e) {
                throw new StartRefused(
                        "The database cannot be reached at " + address(database) + " as the user " + login.username()
                                + ": " + e.getMessage()
                                + " Check jiangbu.datasource.url and the user names and passwords.",
                        e);
            }
        }
    }

    /** Without parameters, which may hold a password. */
    private static String address(Database database) {
        return database.url().replaceFirst("[?].*", "");
    }
}
