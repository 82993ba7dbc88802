package org.jiangbu.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An objection and what came of it; closed without a ruling when the household took its declaration back. */
public record Objection(
        long id,
        String number,
        NewObjection.Channel channel,
        @Nullable String objectorName,
        String text,
        Instant lodgedAt,
        @Nullable String villageFinding,
        @Nullable Boolean upheld,
        @Nullable Instant closedAt) {}
