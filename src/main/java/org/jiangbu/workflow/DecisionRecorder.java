package org.jiangbu.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jiangbu.base.Refusal;

/**
 * Records the business facts of decisions, in the transaction of the decision and before the engine moves on; several
 * modules may record of one process, each its own facts. Refuses with a {@link Refusal}; then nothing of
 * the decision remains.
 */
public interface DecisionRecorder {
    String processId();

    /** The values of a decision that it reads although no form has a field for them: what its panels add. */
    default Set<String> values() {
        return Set.of();
    }

    /** The coded reasons of which a decision with that outcome has to give one; none for most. */
    default List<String> reasons(String outcome) {
        return List.of();
    }

    /** All decisions are of one step and one outcome. */
    void record(List<Decision> decisions);

    /**
     * Undoes what it recorded of a decision that its person takes back (撤回), by entries of its own: what was recorded stays
     * on record. Refuses what cannot be undone; by default everything.
     *
     * @param at when it is taken back
     */
    default void takeBack(Decision decision, Instant at) {
        throw new Refusal("workflow.takeBack.recorded");
    }
}
