package org.jiangbu.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.workflow.WorkItemCounts.StepCount;
import org.jiangbu.workflow.engine.StepCatalogue;
import org.jiangbu.workflow.engine.StepDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up open items: how many there are at each step, how many are overdue and how many are due soon. */
@Component
class WorkItemSums {
    private static final int SOON_WORKDAYS = 2;

    private final JdbcClient jdbc;
    private final StepCatalogue models;
    private final StepNames names;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    WorkItemSums(JdbcClient jdbc, StepCatalogue models, StepNames names, WorkdayCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.models = models;
        this.names = names;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What one way to items leads to at one step of one version of a model. */
    private record Part(String definitionId, String stepKey, long n, long overdue, long soon) {}

    private record Step(String processId, String key) {
        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::processId).thenComparing(Step::key);
    }

    WorkItemCounts of(WorkItemFilter filter) {
        LocalDate today = LocalDate.now(clock);
        filter.params().put("now", today);
        filter.params().put("soon", calendar.plusWorkdays(today, SOON_WORKDAYS));
        List<Part> parts = jdbc.sql(
                        filter.summed(
                                "definition_id, step_key",
                                "due_on",
                                """
                        count(*) as n, count(*) filter (where due_on < :now) as overdue,
                        count(*) filter (where due_on between :now and :soon) as soon
                        """))
                .params(filter.params())
                .query(Part.class)
                .list();
        return new WorkItemCounts(
                total(parts, Part::n), total(parts, Part::overdue), total(parts, Part::soon), bySteps(parts));
    }

    private static long total(List<Part> parts, ToLongFunction<Part> of) {
        return parts.stream().mapToLong(of).sum();
    }

    private List<StepCount> bySteps(List<Part> parts) {
        SortedMap<Step, StepCount> counts = new TreeMap<>(Step.ORDER);
        List<Part> newestFirst = parts.stream()
                .sorted(Comparator.comparing(Part::definitionId).reversed())
                .toList(); // so that a step is called what it is called now
        for (Part part : newestFirst) {
            StepDefinition step =
                    models.step(part.definitionId(), part.stepKey()).orElseThrow();
            counts.merge(
                    new Step(step.processId(), step.key()),
                    new StepCount(step.processId(), step.key(), names.step(step), part.n()),
                    (one, other) ->
                            new StepCount(one.processId(), one.stepKey(), one.stepName(), one.count() + other.count()));
        }
        return List.copyOf(counts.values());
    }
}
