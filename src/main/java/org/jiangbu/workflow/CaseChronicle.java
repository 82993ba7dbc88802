package org.jiangbu.workflow;

import java.util.List;

/** What a module has to tell of a case besides the decisions: who declared, took back, asked for a review, and when. */
public interface CaseChronicle {
    String processId();

    /** Whether it tells of cases of that process. */
    default boolean tells(String process) {
        return processId().equals(process);
    }

    /** Whether it is an act of the procedure and printed; what colleagues say among themselves is not. */
    default boolean official() {
        return true;
    }

    /** The facts of one case, in any order; whoever asks has been found to read the case. */
    List<CaseFact> facts(String caseKey);
}
