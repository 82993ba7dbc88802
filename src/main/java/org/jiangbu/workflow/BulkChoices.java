package org.jiangbu.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.ForEverybody;
import org.jiangbu.base.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that a filter finds, to be decided together. */
@Service
@Transactional(readOnly = true)
@ForEverybody("of what the person may decide")
public class BulkChoices {
    private final JdbcClient jdbc;
    private final WorkItems items;

    BulkChoices(JdbcClient jdbc, WorkItems items) {
        this.jdbc = jdbc;
        this.items = items;
    }

    private record Row(long id, int revision, long fen, String definitionId, String stepKey, String role) {}

    /**
     * All items that the query finds now, with the revisions they have now: what comes or changes later is not decided with
     * them. Refuses more than {@link WorkItems#LARGEST_BULK}, and what is not of one step that may be decided in bulk.
     */
    public BulkChoice matching(WorkItemQuery query) {
        List<Row> found = rows(query);
        if (found.stream().map(Row::definitionId).distinct().count() > 1
                || found.stream().map(Row::stepKey).distinct().count() > 1) {
            throw new Refusal("workflow.bulk.oneStep");
        }
        Map<Long, Integer> revisions = new LinkedHashMap<>();
        found.forEach(row -> revisions.put(row.id(), row.revision()));
        return new BulkChoice(items.get(found.get(0).id()), revisions, sum(found)).offered();
    }

    /**
     * Items of whatever steps, for what is not a decision.
     *
     * @param ofOneRole whether all of them wait for the same role
     */
    public record Everything(List<Long> ids, long sumFen, boolean ofOneRole) {}

    /** All items that the query finds now, of whatever steps. Refuses more than {@link WorkItems#LARGEST_BULK}. */
    public Everything everything(WorkItemQuery query) {
        List<Row> found = rows(query);
        return new Everything(
                found.stream().map(Row::id).toList(),
                sum(found),
                found.stream().map(Row::role).distinct().count() == 1);
    }

    private static long sum(List<Row> found) {
        return found.stream().mapToLong(Row::fen).sum();
    }

    private List<Row> rows(WorkItemQuery query) {
        WorkItemFilter filter = items.matching(query);
        String first = " order by id limit " + (WorkItems.LARGEST_BULK + 1);
        List<Row> found = jdbc.sql(
                        "select id, revision, coalesce(amount_fen, 0) as fen, definition_id, step_key, role from "
                                + filter.wayByWay("id, revision, amount_fen, definition_id, step_key, role", first)
                                + " open" + first)
                .params(filter.params())
                .query(Row.class)
                .list();
        if (found.isEmpty()) {
            throw new Refusal("workflow.item.gone");
        }
        if (found.size() > WorkItems.LARGEST_BULK) {
            throw new Refusal("workflow.bulk.size", items.counts(query).all(), WorkItems.LARGEST_BULK);
        }
        return found;
    }
}
