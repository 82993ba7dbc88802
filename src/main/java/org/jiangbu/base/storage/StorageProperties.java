package org.jiangbu.base.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param data folder of the embedded server and of the key file
 * @param temporary whether the embedded server is thrown away when the application ends (tests)
 * @param datasource a server of one's own; without a URL the embedded one is used
 */
@ConfigurationProperties("jiangbu")
record StorageProperties(
        @DefaultValue("data") Path data, @DefaultValue("false") boolean temporary, @DefaultValue Server datasource) {

    /** A PostgreSQL server that somebody else runs; without owner credentials one user owns the tables and uses them. */
    record Server(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String ownerUsername,
            @Nullable String ownerPassword,
            @DefaultValue("10") int poolSize) {
        /** Without passwords, wherever it is written. */
        @Override
        public String toString() {
            return "Server[" + url + "]";
        }
    }
}
