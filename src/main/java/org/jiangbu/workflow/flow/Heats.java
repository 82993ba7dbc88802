package org.jiangbu.workflow.flow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Internal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much goes through each step of a version and how long it takes. A decision counts for the version in which its case
 * ran then. Internal: the caller checks the right.
 */
@Service
@Internal
@Transactional(readOnly = true)
public class Heats {
    private final JdbcClient jdbc;
    private final StepCatalogue steps;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    Heats(JdbcClient jdbc, StepCatalogue steps, WorkdayCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The steps of a version in the order of the model, also those at which nothing happened. */
    public List<StepHeat> of(String definitionId) {
        Map<String, Counting> counts = new HashMap<>();
        decided(definitionId, counts);
        waiting(definitionId, counts);
        return steps.steps(definitionId).stream()
                .map(step -> counts.getOrDefault(step.key(), new Counting()).heat(step.key()))
                .toList();
    }

    /** Decisions of the same days together, so that working days are reckoned once for all of them. */
    private void decided(String definitionId, Map<String, Counting> counts) {
        jdbc.sql(
                        """
                        select s.step_key, (s.opened_at at time zone :zone)::date, (s.decided_at at time zone :zone)::date,
                            (s.decided_at at time zone :zone)::date > s.due_on, count(*)
                        from workflow_step s
                        join workflow_case c on c.case_key = s.case_key
                        left join lateral (
                            select m.from_definition from workflow_migration m
                            where m.case_key = s.case_key and m.at > s.decided_at order by m.id limit 1) ran on true
                        where c.process_id = split_part(:definition, ':', 1)
                          and coalesce(ran.from_definition, c.definition_id) = :definition
                          and not exists (select from workflow_take_back b where b.step_id = s.id)
                        group by 1, 2, 3, 4
                        """)
                .param("zone", AppClock.ZONE.getId())
                .param("definition", definitionId)
                .query(row -> {
                    LocalDate opened = row.getObject(2, LocalDate.class);
                    Integer days =
                            opened == null ? null : calendar.workdaysBetween(opened, row.getObject(3, LocalDate.class));
                    counts.computeIfAbsent(row.getString(1), key -> new Counting())
                            .decided(days, row.getBoolean(4), row.getInt(5));
                });
    }

    private void waiting(String definitionId, Map<String, Counting> counts) {
        jdbc.sql(
                        """
                        select step_key, count(*), count(*) filter (where due_on < :today)
                        from work_item where definition_id = :definition group by step_key
                        """)
                .param("today", LocalDate.now(clock))
                .param("definition", definitionId)
                .query(row -> {
                    Counting counting = counts.computeIfAbsent(row.getString(1), key -> new Counting());
                    counting.waiting = row.getInt(2);
                    counting.overdue = row.getInt(3);
                });
    }

    /** The sums of one step. */
    private static final class Counting {
        private final TreeMap<Integer, Integer> byDays = new TreeMap<>();
        private int decided;
        private int late;
        private int waiting;
        private int overdue;

        private void decided(@Nullable Integer days, boolean isLate, int number) {
            decided += number;
            if (isLate) late += number;
            if (days != null) byDays.merge(days, number, Integer::sum);
        }

        private StepHeat heat(String stepKey) {
            return new StepHeat(stepKey, decided, late, median(), waiting, overdue);
        }

        /** The mean of the two in the middle where their number is even. */
        private OptionalDouble median() {
            int known = byDays.values().stream().mapToInt(Integer::intValue).sum();
            return known == 0 ? OptionalDouble.empty() : OptionalDouble.of((at((known - 1) / 2) + at(known / 2)) / 2.0);
        }

        private int at(int position) {
            int passed = 0;
            for (Map.Entry<Integer, Integer> entry : byDays.entrySet()) {
                passed += entry.getValue();
                if (passed > position) return entry.getKey();
            }
            throw new IllegalStateException("no decision at " + position);
        }
    }
}
