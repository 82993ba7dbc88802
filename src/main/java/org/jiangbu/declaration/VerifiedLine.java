package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable String workerName) {
    /** Equal for lines that declare the same thing. */
    public List<Object> key() {
        return LineKey.of(kind, item, on, quantity, amountFen, workerName);
    }
}
