package org.jiangbu.declaration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A declaration as lists show it; amounts in fen.
 *
 * @param category product category with the largest declared sum, {@code LABOUR} if only labour is declared
 * @param valueChanged whether the last correction changed what counts
 * @param revision grows with every change; a change must name the one it saw
 */
public record DeclarationSummary(
        long id,
        String number,
        int programmeYear,
        long householdId,
        String headName,
        String areaCode,
        DeclarationStatus status,
        String category,
        long salesFen,
        long labourFen,
        long verifiedSalesFen,
        long verifiedLabourFen,
        long enteredBy,
        @Nullable Instant submittedAt,
        boolean valueChanged,
        int revision) {
    public long declaredFen() {
        return salesFen + labourFen;
    }

    public long verifiedFen() {
        return verifiedSalesFen + verifiedLabourFen;
    }
}
