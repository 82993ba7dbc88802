package org.jiangbu.workflow.flow;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jiangbu.base.AppClock;
import org.jiangbu.security.InForce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts of items and cases by township and element of the model. */
@Component
class FlowCounts {
    /** Cases by which the usual length of a period is told. */
    private static final int SAMPLE = 500;

    private static final String WITHIN = "%s.area_code ^@ any(:scopes::text[])";

    private final JdbcClient jdbc;

    FlowCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A township and an element of the model. */
    record At(String township, String key) {}

    /**
     * Items alike.
     *
     * @param place village, or the township where it has to act itself
     * @param person who holds them by name, or decided them
     * @param day on which they came or were decided; null of those that wait
     */
    record Count(String place, @Nullable Long person, @Nullable LocalDate day, int number) {
        LocalDate onDay() {
            return Objects.requireNonNull(day);
        }
    }

    Map<At, List<Count>> waiting(String process, Collection<String> scopes) {
        Map<At, List<Count>> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select left(area_code, 9), step_key, left(area_code, 12), assignee_id, null::date, sum(n)
                        from work_item_tally t where process_id = :process and area_code ^@ any(:scopes::text[])
                        group by 1, 2, 3, 4 having sum(n) > 0
                        """)
                .param("process", process)
                .param("scopes", scopes.toArray(String[]::new))
                .query(row -> {
                    add(counts, new At(row.getString(1), row.getString(2)), row);
                });
        return counts;
    }

    /**
     * What happened since a day.
     *
     * @param came what came and is still there, or was decided; by who holds it, or decided it
     * @param done what was decided
     * @param outcomes how many decisions had which outcome
     */
    record Since(Map<At, List<Count>> came, Map<At, List<Count>> done, Map<At, Map<String, Integer>> outcomes) {}

    Since since(String process, Collection<String> scopes, LocalDate first) {
        Since since = new Since(new HashMap<>(), new HashMap<>(), new HashMap<>());
        jdbc.sql(
                        """
                        select left(place, 9), step_key, place, person_id, day, sum(n), what, outcome
                        from workflow_step_tally
                        where process_id = :process and day >= :first and place ^@ any(:scopes::text[])
                        group by place, step_key, person_id, day, what, outcome having sum(n) > 0
                        union all
                        select left(place, 9), step_key, place, assignee_id, day, sum(n), 'CAME', null
                        from work_item_came_tally
                        where process_id = :process and day >= :first and place ^@ any(:scopes::text[])
                        group by place, step_key, assignee_id, day having sum(n) > 0
                        """)
                .param("process", process)
                .param("scopes", scopes.toArray(String[]::new))
                .param("first", first)
                .query(row -> {
                    At at = new At(row.getString(1), row.getString(2));
                    switch (row.getString(7)) {
                        case "DONE" -> add(since.done(), at, row);
                        case "CAME" -> add(since.came(), at, row);
                        default ->
                            since.outcomes()
                                    .computeIfAbsent(at, key -> new HashMap<>())
                                    .merge(row.getString(8), row.getInt(6), Integer::sum);
                    }
                });
        return since;
    }

    private static void add(Map<At, List<Count>> counts, At at, ResultSet row) throws SQLException {
        counts.computeIfAbsent(at, key -> new ArrayList<>())
                .add(new Count(
                        row.getString(3),
                        row.getObject(4, Long.class),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6)));
    }

    /** Cases that wait for a day, by the last day for which they wait. */
    Map<At, Map<LocalDate, Integer>> leaving(String process, Collection<String> scopes) {
        Map<At, Map<LocalDate, Integer>> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select left(c.area_code, 9), d.act_id_,
                            ((j.duedate_ at time zone :zone) - interval '1 second')::date, count(*)
                        from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join workflow_case c on c.instance_id = j.process_instance_id_ and c.process_id = :process
                        where j.duedate_ is not null and %s
                        group by 1, 2, 3
                        """
                                .formatted(WITHIN.formatted("c")))
                .param("process", process)
                .param("scopes", scopes.toArray(String[]::new))
                .param("zone", AppClock.ZONE.getId())
                .query(row -> {
                    counts.computeIfAbsent(new At(row.getString(1), row.getString(2)), at -> new HashMap<>())
                            .put(row.getObject(3, LocalDate.class), row.getInt(4));
                });
        return counts;
    }

    /** Calendar days that usually lie between the decision before a period and what opens after it; 0 if none was seen. */
    int between(String process, String before, String after) {
        return jdbc.sql(
                        """
                        with passed as (
                            select s.case_key, s.opened_at from workflow_step s
                            join workflow_case c on c.case_key = s.case_key and c.process_id = :process
                            where s.step_key = :after and s.opened_at is not null order by s.id desc limit :sample)
                        select coalesce(percentile_disc(0.5) within group (order by
                            (passed.opened_at at time zone :zone)::date - (begun.at at time zone :zone)::date - 1), 0)
                        from passed cross join lateral (
                            select max(decided_at) as at from workflow_step b
                            where b.case_key = passed.case_key and b.step_key = :before and b.decided_at <= passed.opened_at)
                            begun
                        where begun.at is not null
                        """)
                .param("process", process)
                .param("before", before)
                .param("after", after)
                .param("sample", SAMPLE)
                .param("zone", AppClock.ZONE.getId())
                .query(Integer.class)
                .single();
    }

    /** Calendar days from the decision before a period to its last day, of those who are in it; 0 if nobody is. */
    int lasting(String process, String before, String period) {
        return jdbc.sql(
                        """
                        with waiting as (
                            select c.case_key, ((j.duedate_ at time zone :zone) - interval '1 second')::date as last
                            from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ and d.act_id_ = :period
                            join workflow_case c on c.instance_id = j.process_instance_id_ and c.process_id = :process
                            where j.duedate_ is not null limit :sample)
                        select coalesce(percentile_disc(0.5) within group (order by
                            waiting.last - (begun.at at time zone :zone)::date), 0)
                        from waiting cross join lateral (
                            select max(decided_at) as at from workflow_step b
                            where b.case_key = waiting.case_key and b.step_key = :before) begun
                        where begun.at is not null
                        """)
                .param("process", process)
                .param("before", before)
                .param("period", period)
                .param("sample", SAMPLE)
                .param("zone", AppClock.ZONE.getId())
                .query(Integer.class)
                .single();
    }

    /**
     * Who may decide in a township.
     *
     * @param everywhere whether at least one of them may in all of it
     * @param newcomers since when those may who could not before the first day asked for, e.g. because they are lent
     */
    record People(int number, boolean everywhere, List<LocalDate> newcomers) {
        static final People NOBODY = new People(0, false, List.of());

        /** Whether there is one person for all of it, apart from those who help since lately. */
        boolean oneForAll() {
            return everywhere && number - newcomers.size() <= 1;
        }
    }

    /** Working people by township and role who may decide there: in the township, in a part of it, or above it. */
    Map<At, People> people(List<String> townships, Collection<String> roles, LocalDate first, Clock clock) {
        Map<At, People> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select code, role, count(*), bool_or(everywhere),
                            array_remove(array_agg(case when since >= :first then since end), null)
                        from (
                            select t.code, given.role, given.person_id,
                                bool_or(starts_with(t.code, given.area_code)) as everywhere,
                                (select min(earlier.starts_at at time zone :zone)::date from security_assignment earlier
                                 where earlier.person_id = given.person_id and earlier.role = given.role
                                   and (starts_with(earlier.area_code, t.code) or starts_with(t.code, earlier.area_code)))
                                    as since
                            from unnest(:townships::text[]) as t (code)
                            join security_assignment given on given.role = any(:roles)
                                and (starts_with(given.area_code, t.code) or starts_with(t.code, given.area_code))
                                and %s
                            join security_person holder on holder.id = given.person_id and holder.active
                            group by t.code, given.role, given.person_id) person
                        group by code, role
                        """
                                .formatted(InForce.of("given")))
                .param("townships", townships.toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .param("moment", InForce.moment(clock))
                .param("first", first)
                .param("zone", AppClock.ZONE.getId())
                .query(row -> {
                    Date[] since = (Date[]) row.getArray(5).getArray();
                    counts.put(
                            new At(row.getString(1), row.getString(2)),
                            new People(
                                    row.getInt(3),
                                    row.getBoolean(4),
                                    Stream.of(since).map(Date::toLocalDate).toList()));
                });
        return counts;
    }
}
