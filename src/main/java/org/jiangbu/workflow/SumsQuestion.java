package org.jiangbu.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jiangbu.workflow.WorkItemCounts.StepCount;
import org.jiangbu.workflow.engine.StepDefinition;

/** How many items a filter finds at each step, how many of them are overdue and how many are due soon. */
class SumsQuestion implements OneTrip.Question<WorkItemCounts> {
    private final WorkItemRows rows;
    private final StepNames names;
    private final String sql;
    private final List<Part> parts = new ArrayList<>();

    /** What one way to items leads to at one step of one version of a model. */
    private record Part(String definitionId, StepDefinition step, long n, long overdue, long soon) {
        StepKey key() {
            return new StepKey(step.processId(), step.key());
        }
    }

    private record StepKey(String processId, String step) {
        private static final Comparator<StepKey> ORDER =
                Comparator.comparing(StepKey::processId).thenComparing(StepKey::step);
    }

    /** @param soon last day that is soon */
    SumsQuestion(WorkItemRows rows, StepNames names, WorkItemFilter filter, LocalDate today, LocalDate soon) {
        this.rows = rows;
        this.names = names;
        filter.params().put("now", today);
        filter.params().put("soon", soon);
        this.sql = filter.summed(
                "definition_id, step_key",
                "due_on",
                """
                count(*) as n, count(*) filter (where due_on < :now) as overdue,
                count(*) filter (where due_on between :now and :soon) as soon
                """);
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public void read(ResultSet row) throws SQLException {
        parts.add(new Part(
                row.getString("definition_id"),
                rows.step(row),
                row.getLong("n"),
                row.getLong("overdue"),
                row.getLong("soon")));
    }

    @Override
    public WorkItemCounts answer() {
        return new WorkItemCounts(total(Part::n), total(Part::overdue), total(Part::soon), bySteps());
    }

    private long total(ToLongFunction<Part> of) {
        return parts.stream().mapToLong(of).sum();
    }

    private List<StepCount> bySteps() {
        SortedMap<StepKey, List<Part>> steps = new TreeMap<>(StepKey.ORDER);
        parts.forEach(part ->
                steps.computeIfAbsent(part.key(), key -> new ArrayList<>()).add(part));
        return steps.values().stream().map(this::count).toList();
    }

    /** Of several versions of a model the newest says what the step is called. */
    private StepCount count(List<Part> ofStep) {
        StepDefinition step = ofStep.stream()
                .max(Comparator.comparing(Part::definitionId))
                .orElseThrow()
                .step();
        long all = ofStep.stream().mapToLong(Part::n).sum();
        return new StepCount(step.processId(), step.key(), names.step(step), all);
    }
}
