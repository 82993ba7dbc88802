package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with what was declared and what is verified so far.
 *
 * @param item product code, or name of the labour type
 * @param category category of the product, {@code LABOUR} for labour
 * @param amountFen declared
 * @param verifiedFen never above {@code amountFen} (H23)
 */
public record DeclarationLine(
        long id,
        int lineNo,
        LineKind kind,
        String item,
        String category,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        long amountFen,
        BigDecimal verifiedQuantity,
        long verifiedFen,
        LocalDate on,
        @Nullable LocalDate from,
        @Nullable String party,
        @Nullable String partyType,
        @Nullable Long workerId,
        @Nullable String workerName,
        @Nullable String note) {
    /** Equal for lines that declare the same thing. */
    List<Object> key() {
        return LineKey.of(kind, item, on, quantity, amountFen, workerName);
    }

    /** The line as it could be entered again. */
    public NewLine asNew() {
        return new NewLine(
                kind, item, quantity, unit, unitPrice, amountFen, on, from, party, partyType, workerName, note);
    }

    /** What makes a line another one in the eyes of a verifier. */
    List<Object> value() {
        return List.of(
                kind,
                item,
                quantity.stripTrailingZeros(),
                unitPrice.stripTrailingZeros(),
                amountFen,
                on,
                workerId == null ? 0L : workerId);
    }
}
