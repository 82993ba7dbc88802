package org.jiangbu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a case stands: open while its process instance lives, ended with the id of the end event it reached. */
public record CaseState(
        String caseKey,
        String processId,
        String areaCode,
        int round,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endEvent) {
    public boolean open() {
        return endedAt == null;
    }
}
