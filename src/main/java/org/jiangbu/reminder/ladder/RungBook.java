package org.jiangbu.reminder.ladder;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.WorkdayCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rungs, and which items have reached them, as they stand in the database. */
@Component
public class RungBook {
    /** Held by whoever sweeps or changes the ladder, on whatever node: what was told is settled before rungs change. */
    public static final long LOCK = 0x6a69616e67627501L;

    private final JdbcClient jdbc;
    private final RungRoles roles;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    RungBook(JdbcClient jdbc, RungRoles roles, WorkdayCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.roles = roles;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The earliest first; of one day the holders, then the receivers from the township up. */
    public List<Rung> all() {
        return jdbc.sql(
                        "select workdays, receiver from reminder_rung order by workdays, array_position(:receivers, receiver)")
                .param("receivers", Ladder.RECEIVERS.toArray(String[]::new))
                .query(Rung.class)
                .list();
    }

    int revision() {
        return jdbc.sql("select revision from reminder_ladder")
                .query(Integer.class)
                .single();
    }

    /** Waits for a sweep that runs, then takes the ladder as it was seen; false if somebody has changed it since. */
    boolean take(int revision) {
        jdbc.sql("select pg_advisory_xact_lock(?)::text")
                .param(LOCK)
                .query(String.class)
                .single();
        return jdbc.sql("update reminder_ladder set revision = revision + 1 where revision = ?")
                        .param(revision)
                        .update()
                == 1;
    }

    void remove(Rung rung) {
        jdbc.sql("delete from reminder_rung where workdays = ? and receiver = ?")
                .params(rung.workdays(), rung.receiver())
                .update();
    }

    /**
     * Adds a rung. It is silent on items that have reached it already if the same receivers were told of them, on another rung,
     * that they are near or that they are late; and on everything that was told on the rung that it replaces.
     */
    void add(Rung rung, @Nullable Rung instead) {
        jdbc.sql("insert into reminder_rung (workdays, receiver) values (?, ?)")
                .params(rung.workdays(), rung.receiver())
                .update();
        LocalDate today = LocalDate.now(clock);
        jdbc.sql(
                        """
                        insert into reminder_mark (item_id, workdays, receiver, at, due_on)
                        select distinct i.id, :workdays, :receiver, :now::timestamptz, i.due_on
                        from reminder_mark m join work_item i on i.id = m.item_id
                        where m.receiver = :receiver and m.workdays <> :workdays and (m.workdays < 0) = (:workdays < 0)
                          and (m.due_on is null or m.due_on = i.due_on)
                          and (i.due_on between :from and :to or m.workdays = :instead)
                        on conflict (item_id, workdays, receiver) do update set at = excluded.at, due_on = excluded.due_on
                        """)
                .param("workdays", rung.workdays())
                .param("receiver", rung.receiver())
                .param("now", Timestamp.from(clock.instant()))
                .param("from", rung.from(today))
                .param("to", rung.to(today, calendar))
                .param("instead", instead == null ? null : instead.workdays(), Types.INTEGER)
                .update();
    }

    /** How many open items in these areas have each rung as their last one today; none that stands on no rung. */
    Map<Rung, Integer> standing(List<Rung> rungs, Collection<String> scopes) {
        Spans spans = spans(rungs);
        Map<Rung, Integer> standing = new HashMap<>();
        jdbc.sql(
                        """
                        with open as materialized (
                            select role, due_on, count(*) as n from work_item
                            where exists (select 1 from unnest(:scopes::text[]) s where starts_with(area_code, s))
                            group by role, due_on)
                        select span.rung, sum(open.n) as n
                        from unnest(:rungs::int[], :roles::text[], :from::date[], :to::date[])
                            as span (rung, role, from_day, to_day)
                        join open on open.role = span.role and open.due_on between span.from_day and span.to_day
                        group by span.rung
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .param("rungs", spans.rungs().toArray(Integer[]::new))
                .param("roles", spans.roles().toArray(String[]::new))
                .param("from", spans.from().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("to", spans.to().stream().map(LocalDate::toString).toArray(String[]::new))
                .query(row -> {
                    standing.put(rungs.get(row.getInt("rung")), row.getInt("n"));
                });
        return standing;
    }

    /** For every rung and role that it is about the due dates whose last rung it is today. */
    private record Spans(List<Integer> rungs, List<String> roles, List<LocalDate> from, List<LocalDate> to) {}

    private Spans spans(List<Rung> rungs) {
        LocalDate today = LocalDate.now(clock);
        Spans spans = new Spans(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, List<Integer>> ladders = new HashMap<>();
        for (int at = 0; at < rungs.size(); at++) {
            for (String role : roles.beneath(rungs.get(at), rungs)) {
                ladders.computeIfAbsent(role, one -> new ArrayList<>()).add(at);
            }
        }
        ladders.forEach((role, ladder) -> ladder.forEach(at -> {
            Rung rung = rungs.get(at);
            LocalDate from = ladder.stream()
                    .map(rungs::get)
                    .filter(later -> later.workdays() > rung.workdays())
                    .map(later -> later.to(today, calendar).plusDays(1))
                    .reduce(rung.from(today), (one, other) -> one.isAfter(other) ? one : other);
            spans.rungs().add(at);
            spans.roles().add(role);
            spans.from().add(from);
            spans.to().add(rung.to(today, calendar));
        }));
        return spans;
    }
}
