package org.jiangbu.reminder.delivery;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.audit.Journal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What did not get out, for the administrator. */
@Service
@Transactional
public class Deliveries {
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Journal journal;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Outbox outbox, CurrentUser user, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.user = user;
        this.journal = journal;
        this.clock = clock;
    }

    /** The ways that were switched on. */
    @Transactional(readOnly = true)
    public List<Channel.Kind> ways() {
        user.requireRole(Roles.ADMIN);
        return outbox.channels().stream().map(Channel::kind).toList();
    }

    /** What failed at least once and did not arrive since, given up first, then the newest. */
    @Transactional(readOnly = true)
    public List<Delivery> failed() {
        user.requireRole(Roles.ADMIN);
        return jdbc.sql(
                        """
                        select d.*, n.created_at, p.display_name
                        from reminder_delivery d
                        join reminder_notice n on n.id = d.notice_id join security_person p on p.id = n.person_id
                        where d.state <> 'SENT' and d.failure is not null
                        order by d.state, n.created_at desc, d.id limit ?
                        """)
                .param(MOST)
                .query((row, n) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("display_name"),
                        Channel.Kind.valueOf(row.getString("channel")),
                        row.getString("state").equals("GIVEN_UP"),
                        row.getInt("attempts"),
                        row.getTimestamp("next_at").toInstant(),
                        Failure.of(row.getString("failure"))))
                .list();
    }

    /** Has what failed tried anew at once; returns how many. What arrived meanwhile is left alone. */
    public int again(Collection<UUID> ids) {
        user.requireRole(Roles.ADMIN);
        List<UUID> due = jdbc.sql(
                        """
                        update reminder_delivery set state = 'WAITING', attempts = 0, next_at = :now
                        where id = any(:ids) and state <> 'SENT' and failure is not null
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        journal.recordAll(due.stream()
                .map(id -> new Journal.Entry("reminder.delivery-again", id.toString(), null, Map.of()))
                .toList());
        return due.size();
    }
}
