package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.reminder.delivery.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody whose items have reached a rung of the ladder since the last sweep: one statement a rung however many
 * items, one reminder a person and rung. Of several nodes one sweeps at a time.
 */
@Component
public class DeadlineSweep {
    private static final long LOCK = 0x6a69616e67627501L;

    /** Whoever may decide an item: the one who holds it by name, else all who hold its role there today. */
    static final String HOLDERS =
            """
            select i.assignee_id as person_id where i.assignee_id is not null
            union
            select a.person_id from security_assignment a join security_person p on p.id = a.person_id
            where i.assignee_id is null and p.active and a.role = i.role and starts_with(i.area_code, a.area_code)
              and :today >= a.valid_from and (a.valid_to is null or :today <= a.valid_to)
              and not i.excluded @> array[a.person_id]
            """;

    private static final String SUPERVISORS =
            """
            select a.person_id from security_assignment a join security_person p on p.id = a.person_id
            where p.active and a.role = :receiver and starts_with(i.area_code, a.area_code)
              and :today >= a.valid_from and (a.valid_to is null or :today <= a.valid_to)
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    DeadlineSweep(JdbcClient jdbc, Outbox outbox, WorkdayCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Sweeps all rungs; returns how many people were told. */
    @Transactional
    public int run() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        jdbc.sql("delete from reminder_mark m where not exists (select 1 from work_item i where i.id = m.item_id)")
                .update();
        return rungs().stream().mapToInt(this::tell).sum();
    }

    private List<Rung> rungs() {
        return jdbc.sql("select workdays, receiver from reminder_rung order by workdays, receiver")
                .query(Rung.class)
                .list();
    }

    private int tell(Rung rung) {
        LocalDate today = LocalDate.now(clock);
        List<Long> told = jdbc.sql(
                        """
                        with marked as (
                            insert into reminder_mark (item_id, workdays, receiver, at)
                            select i.id, :workdays, :receiver, :now from work_item i
                            where i.due_on between :from and :to
                            on conflict do nothing
                            returning item_id)
                        insert into reminder_notice (person_id, kind, items, workdays, created_at)
                        select told.person_id, :kind, count(*), :workdays, :now
                        from marked join work_item i on i.id = marked.item_id
                        cross join lateral (%s) told
                        group by told.person_id
                        returning id
                        """
                                .formatted(rung.toHolders() ? HOLDERS : SUPERVISORS))
                .param("workdays", rung.workdays())
                .param("receiver", rung.receiver())
                .param("from", rung.from(today))
                .param("to", rung.to(today, calendar))
                .param("kind", rung.kind().name())
                .param("today", today)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .list();
        outbox.queue(told);
        return told.size();
    }
}
