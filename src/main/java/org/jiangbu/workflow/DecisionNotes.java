package org.jiangbu.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What decisions of a kind of case said besides outcome, reason and opinion, told from the facts that a module recorded with
 * them.
 */
public interface DecisionNotes {
    String processId();

    /**
     * Sentences in the reader's language by the instant at which the decision was recorded; decisions that said nothing else
     * are left out. Whoever asks has been found to read the case.
     */
    Map<Instant, List<String>> of(String caseKey);
}
