package org.jiangbu.workflow;

import java.util.List;
import java.util.Set;

/**
 * Records the business facts of decisions, in the transaction of the decision and before the engine moves on; several
 * modules may record of one process, each its own facts. Refuses with a {@link org.jiangbu.base.Refusal}; then nothing of
 * the decision remains.
 */
public interface DecisionRecorder {
    String processId();

    /** The values of a decision that it reads although no form has a field for them: what its panels add. */
    default Set<String> values() {
        return Set.of();
    }

    /** All decisions are of one step and one outcome. */
    void record(List<Decision> decisions);
}
