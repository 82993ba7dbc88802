package org.jiangbu.verification;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line's verified value taken down at one step; amounts in fen. */
public record Cut(
        String number,
        long lineId,
        String stepKey,
        @Nullable BigDecimal quantityBefore,
        @Nullable BigDecimal quantityAfter,
        long fenBefore,
        long fenAfter,
        String reasonCode,
        String reason,
        long personId,
        Instant at) {}
