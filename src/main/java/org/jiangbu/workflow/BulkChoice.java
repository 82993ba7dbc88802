package org.jiangbu.workflow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jiangbu.base.Refusal;

/**
 * Many items of one step that are to be decided together, as they were when somebody chose them.
 *
 * @param first one of them: what the others have in common with it is the step
 * @param revisions the revision that was seen, by item
 * @param sumFen amounts of all in fen
 */
public record BulkChoice(WorkItem first, Map<Long, Integer> revisions, long sumFen) {

    /** The items that were ticked; refuses what is not of one step, or of a step that asks for each to be decided alone. */
    public static BulkChoice of(Collection<WorkItem> items) {
        WorkItem first = items.iterator().next();
        Map<Long, Integer> revisions = new LinkedHashMap<>();
        long sum = 0;
        for (WorkItem item : items) {
            if (!item.stepKey().equals(first.stepKey())
                    || !item.processDefinitionId().equals(first.processDefinitionId())) {
                throw new Refusal("workflow.bulk.oneStep");
            }
            revisions.put(item.id(), item.revision());
            Long fen = item.amountFen();
            sum += fen == null ? 0 : fen;
        }
        return new BulkChoice(first, revisions, sum).offered();
    }

    BulkChoice offered() {
        if (!first.bulk()) {
            throw new Refusal("workflow.bulk.notOffered", first.stepName());
        }
        return this;
    }

    public int count() {
        return revisions.size();
    }
}
