package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.HouseholdLines;
import org.jspecify.annotations.Nullable;

/** A current line of a submitted declaration, whatever its status; amounts in fen. */
public record VerifiedLine(
        long lineId,
        String number,
        int lineNo,
        DeclarationStatus status,
        long householdId,
        LineKind kind,
        String item,
        LocalDate on,
        @Nullable LocalDate from,
        @Nullable String party,
        BigDecimal quantity,
        long amountFen,
        long verifiedFen,
        @Nullable String workerName) {
    /** The line as others are held against it (H8). */
    public HouseholdLines.Earlier asEarlier(Catalogue catalogue) {
        return new HouseholdLines.Earlier(
                number, lineNo, NewLine.together(catalogue, kind, item, amountFen, from, on, party, workerName));
    }

    /** Equal for lines that declare the same thing. */
    public List<Object> key() {
        return LineKey.of(kind, item, on, quantity, amountFen, workerName);
    }
}
