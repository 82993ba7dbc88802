package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A current line of a submitted declaration, whatever its status; amounts in fen. */
public record VerifiedLine(
        long lineId,
        String number,
        DeclarationStatus status,
        long householdId,
        LineKind kind,
        String item,
        LocalDate on,
        BigDecimal quantity,
        long amountFen,
        long verifiedFen,
        @Nullable String workerName) {}
