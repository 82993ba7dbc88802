package org.jiangbu.reminder.delivery;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where notices go.
 *
 * @param url off without it
 * @param secret signs every message; needed with an address
 * @param link the page that a message leads to
 */
@ConfigurationProperties("jiangbu.notice.webhook")
record WebhookProperties(@Nullable URI url, @Nullable String secret, @DefaultValue("") String link) {
    private static final int SHORTEST_SECRET = 16;

    WebhookProperties {
        if (url != null && !("https".equals(url.getScheme()) || "http".equals(url.getScheme()))) {
            throw new IllegalArgumentException("jiangbu.notice.webhook.url must start with https:// or http://");
        }
        if (url != null && (secret == null || secret.length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException("jiangbu.notice.webhook.secret needs at least 16 characters");
        }
    }

    /** Never with the secret. */
    @Override
    public String toString() {
        return "WebhookProperties[" + (url == null ? "off" : url.getHost()) + "]";
    }
}
