package org.jiangbu.workflow;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision on one work item.
 *
 * @param stepKey id of the user task in the model; a redrawn flow has other ids
 * @param panel business panel on which it was decided, none if the step has none
 * @param outcome one of the outcomes that the step offers
 * @param opinion the person's words; required for every outcome but the first
 * @param reasonCode coded reason of a return or rejection
 * @param data values of the form and of the panel: text, numbers, booleans, lists and maps of these
 * @param round counts the returns of the case, from 1
 */
public record Decision(
        long itemId,
        String caseKey,
        String stepKey,
        @Nullable String panel,
        String role,
        String outcome,
        @Nullable String opinion,
        @Nullable String reasonCode,
        Map<String, Object> data,
        long personId,
        Instant at,
        int round) {}
