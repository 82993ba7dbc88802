package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import org.jiangbu.base.Internal;
import org.jiangbu.reminder.delivery.Outbox;
import org.jiangbu.security.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people at the bell what a colleague says to them about a case; called by services inside their transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@Internal
public class Letters {
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    Letters(JdbcClient jdbc, Outbox outbox, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** One reminder for each person from the current one; none for nobody. */
    public void tell(ReminderKind kind, Collection<Long> persons, Letter letter) {
        tell(kind, user.id(), persons, letter);
    }

    /** The same in the words of somebody else, whose letter is passed on. */
    public void tell(ReminderKind kind, long from, Collection<Long> persons, Letter letter) {
        outbox.queue(jdbc.sql(
                        """
                        insert into reminder_notice
                            (person_id, kind, items, item_id, case_key, from_person, words, created_at)
                        select person, :kind, 1, :item, :key, :from, :words, :now
                        from unnest(:persons::bigint[]) person
                        returning id
                        """)
                .param("kind", kind.name())
                .param("item", letter.itemId(), Types.BIGINT)
                .param("key", letter.caseKey())
                .param("from", from)
                .param("words", letter.words(), Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("persons", persons.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
