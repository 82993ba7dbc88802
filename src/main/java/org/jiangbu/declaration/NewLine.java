package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.HouseholdLines;
import org.jiangbu.policy.LabourType;
import org.jspecify.annotations.Nullable;

/**
 * A line as declared.
 *
 * @param item product code of the catalogue for a sale, name of the labour type for labour
 * @param quantity in the written unit, up to 3 decimals; days or 1 for labour
 * @param unit as written: a unit's name, code or spelling; stored in the product's unit (F29)
 * @param unitPrice yuan per written unit, up to 4 decimals
 * @param amountFen within 1.00 yuan of quantity × price
 * @param on day of the sale; last day of the work
 * @param from first day of the work
 * @param party buyer of the sale; employer or place of the work
 * @param workerName member who did the work (R10); householder where absent
 * @param note anything worth saying, e.g. why the amount is not quantity × price
 */
public record NewLine(
        LineKind kind,
        String item,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        long amountFen,
        LocalDate on,
        @Nullable LocalDate from,
        @Nullable String party,
        @Nullable String partyType,
        @Nullable String workerName,
        @Nullable String note) {
    /** The line as it is held against the household's others. */
    public HouseholdLines.Line together(Catalogue catalogue) {
        return together(catalogue, kind, item, amountFen, from, on, party, workerName);
    }

    static HouseholdLines.Line together(
            Catalogue catalogue,
            LineKind kind,
            String item,
            long amountFen,
            @Nullable LocalDate from,
            LocalDate on,
            @Nullable String party,
            @Nullable String workerName) {
        boolean sale = kind == LineKind.SALE;
        return new HouseholdLines.Line(
                sale ? catalogue.find(item).orElse(null) : null,
                sale ? null : LabourType.valueOf(item),
                amountFen,
                from,
                on,
                party == null || party.isBlank() ? null : party.strip(),
                workerName);
    }

    public static NewLine sale(
            String productCode,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            long amountFen,
            LocalDate soldOn) {
        return new NewLine(
                LineKind.SALE, productCode, quantity, unit, unitPrice, amountFen, soldOn, null, null, null, null, null);
    }

    /** Income of a member in fen; {@code labourType} is the name of a {@code LabourType}. */
    public static NewLine labour(String labourType, long amountFen, LocalDate until, @Nullable String workerName) {
        return new NewLine(
                LineKind.LABOUR,
                labourType,
                BigDecimal.ONE,
                "item",
                BigDecimal.valueOf(amountFen, 2),
                amountFen,
                until,
                null,
                null,
                null,
                workerName,
                null);
    }
}
