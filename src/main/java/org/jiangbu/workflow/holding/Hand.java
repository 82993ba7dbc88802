package org.jiangbu.workflow.holding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of hands in the life of a case, as its history shows it; no name where the pool gave or took. */
public record Hand(
        String stepKey,
        HandKind kind,
        @Nullable String fromName,
        @Nullable String toName,
        String byName,
        @Nullable String note,
        Instant at) {}
