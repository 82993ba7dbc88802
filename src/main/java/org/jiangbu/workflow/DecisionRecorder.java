package org.jiangbu.workflow;

import java.util.List;

/**
 * Records the business facts of decisions, in the transaction of the decision and before the engine moves on; several
 * modules may record of one process, each its own facts. Refuses with a {@link org.jiangbu.base.Refusal}; then nothing of
 * the decision remains.
 */
public interface DecisionRecorder {
    String processId();

    /** All decisions are of one step and one outcome. */
    void record(List<Decision> decisions);
}
