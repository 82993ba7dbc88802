package org.jiangbu.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jiangbu.IntegrationTest;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhookTest extends IntegrationTest {
    private static final String SECRET = "0123456789abcdef";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Staff staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectMapper json;

    private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
    private final List<String> signatures = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int answer = 204;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            ids.add(exchange.getRequestHeaders().getFirst("X-Jiangbu-Id"));
            signatures.add(exchange.getRequestHeaders().getFirst("X-Jiangbu-Signature"));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        jdbc.sql("delete from reminder_delivery").update();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private Webhook webhook() {
        return new Webhook(
                new WebhookProperties(
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/hook"),
                        SECRET,
                        "https://jb/inbox"),
                json);
    }

    private void queued() {
        long person = staff.create("w-" + UUID.randomUUID().toString().substring(0, 8), "张三丰", null)
                .id();
        long notice = jdbc.sql(
                        """
                        insert into reminder_notice (person_id, kind, items, words, created_at)
                        values (?, 'ASKED', 3, '不得外传', now()) returning id
                        """)
                .param(person)
                .query(Long.class)
                .single();
        outbox.put(Channel.Kind.WEBHOOK, List.of(notice));
    }

    private String state() {
        return jdbc.sql("select state || ' ' || attempts || ' ' || coalesce(failure, '') from reminder_delivery")
                .query(String.class)
                .single()
                .strip();
    }

    private void dueAgain() {
        jdbc.sql("update reminder_delivery set next_at = '2000-01-01'").update();
    }

    @Test
    void aMessageArrivesOnceSignedAndWithoutNamesOrWords() throws Exception {
        queued();
        assertThat(outbox.send(webhook())).isEqualTo(1);
        dueAgain();
        assertThat(outbox.send(webhook())).isZero();
        assertThat(bodies).singleElement().satisfies(body -> assertThat(body)
                .contains("涉及 3 件", "https://jb/inbox", ids.get(0))
                .doesNotContain("张三丰", "不得外传"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(signatures)
                .containsExactly("sha256="
                        + HexFormat.of().formatHex(mac.doFinal(bodies.get(0).getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatFailsIsTriedLaterUnderTheSameIdAndGivenUpInTheEnd() {
        answer = 503;
        queued();
        for (int n = 1; n <= 8; n++) {
            outbox.send(webhook());
            outbox.send(webhook()); // not due yet
            assertThat(bodies).hasSize(n);
            dueAgain();
        }
        assertThat(state()).isEqualTo("GIVEN_UP 8 ANSWERED 503");
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'reminder.delivery-given-up' and subject = ?")
                        .param(ids.get(0))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRedirectIsNotFollowedAndSaysWhatToSet() {
        answer = 302;
        queued();
        outbox.send(webhook());
        assertThat(bodies).hasSize(1);
        assertThat(state()).isEqualTo("WAITING 1 REDIRECTED 302");
    }

    @Test
    void withoutAReceiverNothingIsQueued() {
        outbox.queue(List.of(1L));
        assertThat(jdbc.sql("select count(*) from reminder_delivery")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAddressNeedsASecretWhichIsNeverWritten() {
        assertThatThrownBy(() -> new WebhookProperties(URI.create("https://x/"), "short", ""))
                .hasMessageContaining("secret");
        assertThat(new WebhookProperties(URI.create("https://x/"), SECRET, ""))
                .asString()
                .doesNotContain(SECRET);
    }
}
