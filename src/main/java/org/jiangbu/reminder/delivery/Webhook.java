package org.jiangbu.reminder.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Posts one message, signed with HMAC-SHA256 over its bytes. It follows no redirect: what is signed for one host must not
 * reach another, so whoever moves the receiver sets the new address.
 */
class Webhook implements Channel {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI url;
    private final String secret;
    private final String link;
    private final ObjectMapper json;

    Webhook(WebhookProperties properties, ObjectMapper json) {
        this.url = Objects.requireNonNull(properties.url());
        this.secret = Objects.requireNonNull(properties.secret());
        this.link = properties.link();
        this.json = json;
    }

    @Override
    public Kind kind() {
        return Kind.WEBHOOK;
    }

    @Override
    public @Nullable Failure send(Message message) {
        byte[] body = body(message);
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Jiangbu-Id", message.id().toString())
                .header("X-Jiangbu-Signature", "sha256=" + signature(body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 3) {
                return new Failure(Failure.Kind.REDIRECTED, Integer.toString(status));
            }
            return status / 100 == 2 ? null : Failure.answered(status);
        } catch (IOException e) {
            return Failure.unreached(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Failure.unreached(e);
        }
    }

    private byte[] body(Message message) {
        try {
            return json.writeValueAsBytes(
                    Map.of("id", message.id(), "to", message.username(), "text", message.text(), "link", link));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signature(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
