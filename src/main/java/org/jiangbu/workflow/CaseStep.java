package org.jiangbu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One decision in the life of a case, as the history shows it. */
public record CaseStep(
        String caseKey,
        int round,
        String stepKey,
        String stepName,
        String role,
        long personId,
        String personName,
        String outcome,
        @Nullable String opinion,
        @Nullable String reasonCode,
        Instant at) {
    CaseStep withPersonName(String name) {
        return new CaseStep(caseKey, round, stepKey, stepName, role, personId, name, outcome, opinion, reasonCode, at);
    }
}
