package org.jiangbu.reminder.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is still to be sent. Rows are written in the notice's transaction; whoever sends takes them for a while, so that
 * several nodes send different ones and what a node could not finish is sent again under the same id.
 */
@Component
public class Outbox {
    private static final int AT_ONCE = 50;
    private static final int MOST_ATTEMPTS = 8;

    private final JdbcClient jdbc;
    private final WebhookProperties properties;
    private final Journal journal;
    private final Messages messages;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            WebhookProperties properties,
            Journal journal,
            Messages messages,
            ObjectMapper json,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.journal = journal;
        this.messages = messages;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Notes that these notices are to be sent; nothing where no receiver is set. */
    public void queue(Collection<Long> notices) {
        if (properties.on()) {
            put(notices);
        }
    }

    void put(Collection<Long> notices) {
        jdbc.sql("insert into reminder_delivery (notice_id, next_at) select n, :now from unnest(:notices::bigint[]) n")
                .param("now", Timestamp.from(clock.instant()))
                .param("notices", notices.toArray(Long[]::new))
                .update();
    }

    private record Due(UUID id, int attempts, int items, String username) {}

    /** Sends what is due; returns how many arrived. */
    int send(Webhook webhook) {
        int sent = 0;
        for (Due due : take()) {
            String failure = webhook.send(due.id(), body(due, webhook.link()));
            transaction.executeWithoutResult(status -> note(due, failure));
            if (failure == null) sent++;
        }
        return sent;
    }

    /** Each taken row is left alone by others until its next attempt: one, two, four … minutes from now. */
    private List<Due> take() {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        with taken as (
                            update reminder_delivery d
                            set attempts = attempts + 1,
                                next_at = :now::timestamptz + interval '1 minute' * power(2, attempts)
                            where id in (select id from reminder_delivery where state = 'WAITING' and next_at <= :now
                                         order by next_at limit :most for update skip locked)
                            returning d.id, d.attempts, d.notice_id)
                        select t.id, t.attempts, n.items, p.username from taken t
                        join reminder_notice n on n.id = t.notice_id join security_person p on p.id = n.person_id
                        """)
                .param("now", Timestamp.from(now))
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
    }

    private String body(Due due, String link) {
        try {
            return json.writeValueAsString(Map.of(
                    "id", due.id(),
                    "to", due.username(),
                    "text", messages.get("reminder.delivery.text", due.items()),
                    "link", link));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(Due due, @Nullable String failure) {
        boolean last = failure != null && due.attempts() >= MOST_ATTEMPTS;
        jdbc.sql("update reminder_delivery set state = :state, failure = :failure where id = :id")
                .param("state", failure == null ? "SENT" : last ? "GIVEN_UP" : "WAITING")
                .param("failure", failure, Types.VARCHAR)
                .param("id", due.id())
                .update();
        if (last) {
            journal.record("reminder.delivery-given-up", due.id().toString(), null, Map.of("attempts", due.attempts()));
        }
    }
}
