package org.jiangbu.reminder.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Through which server notices are mailed.
 *
 * @param host off without it
 * @param from the sender's address; needed with a host
 * @param link the page that a message leads to
 */
@ConfigurationProperties("jiangbu.notice.mail")
record MailProperties(
        @Nullable String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Tls tls,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("") String link) {
    /** How the way to the server is closed to others. */
    enum Tls {
        STARTTLS,
        TLS,
        /** Within one's own network only. */
        NONE
    }

    MailProperties {
        host = host == null || host.isBlank() ? null : host.strip();
        if (host != null && (from == null || !from.contains("@"))) {
            throw new IllegalArgumentException("jiangbu.notice.mail.from needs the address that messages come from");
        }
        if ((username == null) != (password == null)) {
            throw new IllegalArgumentException(
                    "jiangbu.notice.mail.username and .password are needed together or not at all");
        }
    }

    /** Never with the password. */
    @Override
    public String toString() {
        return "MailProperties[" + (host == null ? "off" : host) + "]";
    }
}
