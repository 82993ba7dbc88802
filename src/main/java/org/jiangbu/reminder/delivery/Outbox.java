package org.jiangbu.reminder.delivery;

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
import org.springframework.beans.factory.ObjectProvider;
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
    private final List<Channel> channels;
    private final Journal journal;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc,
            ObjectProvider<Channel> channels,
            Journal journal,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.channels = channels.orderedStream().toList();
        this.journal = journal;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those that were switched on. */
    List<Channel> channels() {
        return channels;
    }

    /** Notes that these notices are to be sent by every way that was switched on. */
    public void queue(Collection<Long> notices) {
        channels.forEach(channel -> put(channel.kind(), notices));
    }

    /** By mail only to those who have an address. */
    void put(Channel.Kind channel, Collection<Long> notices) {
        jdbc.sql(
                        """
                        insert into reminder_delivery (notice_id, channel, next_at)
                        select n.id, :channel, :now from reminder_notice n join security_person p on p.id = n.person_id
                        where n.id = any(:notices) and (:channel <> 'MAIL' or p.mail is not null)
                        """)
                .param("channel", channel.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("notices", notices.toArray(Long[]::new))
                .update();
    }

    private record Due(UUID id, int attempts, int items, String username, @Nullable String mail) {}

    /** Sends what is due; returns how many arrived. */
    int send(Channel channel) {
        int sent = 0;
        for (Due due : take(channel.kind())) {
            Failure failure = channel.send(new Channel.Message(
                    due.id(), due.username(), due.mail(), messages.get("reminder.delivery.text", due.items())));
            transaction.executeWithoutResult(status -> note(due, failure));
            if (failure == null) sent++;
        }
        return sent;
    }

    /** Each taken row is left alone by others until its next attempt: one, two, four … minutes from now. */
    private List<Due> take(Channel.Kind channel) {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        with taken as (
                            update reminder_delivery d
                            set attempts = attempts + 1,
                                next_at = :now::timestamptz + interval '1 minute' * power(2, attempts)
                            where id in (select id from reminder_delivery where state = 'WAITING' and channel = :channel and next_at <= :now
                                         order by next_at limit :most for update skip locked)
                            returning d.id, d.attempts, d.notice_id)
                        select t.id, t.attempts, n.items, p.username, p.mail from taken t
                        join reminder_notice n on n.id = t.notice_id join security_person p on p.id = n.person_id
                        """)
                .param("now", Timestamp.from(now))
                .param("channel", channel.name())
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
    }

    private void note(Due due, @Nullable Failure failure) {
        boolean last = failure != null && due.attempts() >= MOST_ATTEMPTS;
        jdbc.sql("update reminder_delivery set state = :state, failure = :failure where id = :id")
                .param("state", failure == null ? "SENT" : last ? "GIVEN_UP" : "WAITING")
                .param("failure", failure == null ? null : failure.stored(), Types.VARCHAR)
                .param("id", due.id())
                .update();
        if (last) {
            journal.record("reminder.delivery-given-up", due.id().toString(), null, Map.of("attempts", due.attempts()));
        }
    }
}
