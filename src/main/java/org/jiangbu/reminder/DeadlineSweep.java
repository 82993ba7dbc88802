package org.jiangbu.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.reminder.delivery.Outbox;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.reminder.ladder.RungBook;
import org.jiangbu.reminder.ladder.RungRoles;
import org.jiangbu.security.InForce;
import org.jiangbu.security.RoleBook;
import org.jiangbu.workflow.Recusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody whose items have reached a rung of the ladder since the last sweep, and whom it concerns that nobody may
 * decide an item, after what lay with somebody who may not decide it any more has gone back: one statement a rung however
 * many items, one reminder a person and rung. Of several nodes one sweeps at a time. The journal keeps, of each sweep that told
 * somebody something, how many were told of how much.
 */
@Component
public class DeadlineSweep {
    /** Whoever acts today in the item's process for a person who is away, else that person. */
    private static final String TODAY =
            """
            select coalesce(acting.substitute_id, asked.person_id) as person_id from (%s) asked
            left join lateral (
                select away.substitute_id from security_absence away join security_person s on s.id = away.substitute_id
                where away.person_id = asked.person_id and asked.passed_on and s.active
                  and :today between away.from_day and away.to_day
                  and (away.process_ids = '{}' or i.process_id = any(away.process_ids))
                  and not i.excluded @> array[away.substitute_id]
                limit 1) acting on true
            """;

    /** Whoever may decide an item: the one who holds it by name, else all who hold its role there; and who stands in. */
    static final String HOLDERS = "select distinct person_id from ("
            + TODAY.formatted(
                    """
            select i.assignee_id as person_id, true as passed_on where i.assignee_id is not null
            union
            select a.person_id, true from security_assignment a join security_person p on p.id = a.person_id
            where i.assignee_id is null and p.active and a.role = i.role and starts_with(i.area_code, a.area_code)
              and %s
              and not i.excluded @> array[a.person_id]
            """
                            .formatted(InForce.of("a")))
            + ") holding";

    /** Those of a role above the item; nobody who holds it as well. */
    private static final String SUPERVISORS = supervisors(":receiver", ":passedOn");

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Recusals recusals;
    private final UnmannedItems unmanned;
    private final RungBook book;
    private final RungRoles rungRoles;
    private final RoleBook roles;
    private final Journal journal;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    DeadlineSweep(
            JdbcClient jdbc,
            Outbox outbox,
            Recusals recusals,
            UnmannedItems unmanned,
            RungBook book,
            RungRoles rungRoles,
            RoleBook roles,
            Journal journal,
            WorkdayCalendar calendar,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.recusals = recusals;
        this.unmanned = unmanned;
        this.book = book;
        this.rungRoles = rungRoles;
        this.roles = roles;
        this.journal = journal;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Those of a role above the item i; nobody who holds it as well.
     *
     * @param role column or parameter that names the role
     * @param passedOn column or parameter that says whether a substitute takes it over
     */
    static String supervisors(String role, String passedOn) {
        return "select distinct person_id from ("
                + TODAY.formatted(
                        """
                select a.person_id, %s as passed_on
                from security_assignment a join security_person p on p.id = a.person_id
                where p.active and a.role = %s and starts_with(i.area_code, a.area_code)
                  and %s
                """
                                .formatted(passedOn, role, InForce.of("a")))
                + ") above except (" + HOLDERS + ")";
    }

    /** Sweeps all rungs; returns how many people were told. */
    @Transactional
    public int run() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(RungBook.LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        jdbc.sql(
                        """
                        delete from reminder_mark m
                        where not exists (select 1 from work_item i where i.id = m.item_id
                                          and (m.due_on is null or m.due_on = i.due_on))
                        """)
                .update();
        recusals.leaveRoles(null);
        SweepTold told = new SweepTold();
        outbox.queue(told.add(ReminderKind.UNMANNED, unmanned.tell()));
        List<Rung> rungs = book.all();
        for (Rung rung : rungs) {
            outbox.queue(told.add(ReminderKind.of(rung), tell(rung, rungRoles.beneath(rung, rungs))));
        }
        if (told.people() > 0) {
            journal.record("reminder.swept", LocalDate.now(clock).toString(), null, told.facts());
        }
        return told.people();
    }

    private List<SweepTold.Line> tell(Rung rung, Set<String> ofRoles) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(
                        """
                        with marked as (
                            insert into reminder_mark (item_id, workdays, receiver, at, due_on)
                            select i.id, :workdays, :receiver, :now, i.due_on from work_item i
                            where i.due_on between :from and :to and i.role = any(:roles)
                            on conflict do nothing
                            returning item_id),
                        told as materialized (
                            select i.id as item_id, whom.person_id
                            from marked join work_item i on i.id = marked.item_id
                            cross join lateral (%s) whom),
                        notices as (
                            insert into reminder_notice (person_id, kind, items, workdays, created_at)
                            select person_id, :kind, count(*), :workdays, :now from told group by person_id
                            returning id, person_id)
                        %s
                        """
                                .formatted(rung.toHolders() ? HOLDERS : SUPERVISORS, SweepTold.LINES))
                .param("workdays", rung.workdays())
                .param("receiver", rung.receiver())
                .param("from", rung.from(today))
                .param("to", rung.to(today, calendar))
                .param("kind", ReminderKind.of(rung).name())
                .param("roles", ofRoles.toArray(String[]::new))
                .param("passedOn", roles.passedOn(rung.receiver()))
                .param("today", today)
                .param("moment", InForce.moment(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(SweepTold.Line.class)
                .list();
    }
}
