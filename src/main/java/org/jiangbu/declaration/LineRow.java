package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A judged line as it is written; named like the columns. */
record LineRow(
        long declaration_id,
        int version,
        int line_no,
        LineKind kind,
        String item,
        String category,
        BigDecimal quantity,
        String unit,
        BigDecimal unit_price,
        long amount_fen,
        LocalDate on_day,
        @Nullable LocalDate from_day,
        @Nullable String party,
        @Nullable String party_type,
        @Nullable Long worker_id,
        @Nullable String worker_name,
        @Nullable String note) {
    static final String LABOUR = "LABOUR";

    LineRow of(long declarationId, int ofVersion) {
        return new LineRow(
                declarationId,
                ofVersion,
                line_no,
                kind,
                item,
                category,
                quantity,
                unit,
                unit_price,
                amount_fen,
                on_day,
                from_day,
                party,
                party_type,
                worker_id,
                worker_name,
                note);
    }

    /** What makes a line another one in the eyes of a verifier. */
    List<Object> value() {
        return List.of(
                kind,
                item,
                quantity.stripTrailingZeros(),
                unit_price.stripTrailingZeros(),
                amount_fen,
                on_day,
                worker_id == null ? 0L : worker_id);
    }

    static long sum(Collection<LineRow> lines, LineKind kind) {
        return lines.stream()
                .filter(l -> l.kind == kind)
                .mapToLong(LineRow::amount_fen)
                .sum();
    }

    /** The category with the largest declared sales, else labour. */
    static String mainCategory(Collection<LineRow> lines) {
        return lines.stream()
                .filter(l -> l.kind == LineKind.SALE)
                .collect(Collectors.groupingBy(LineRow::category, Collectors.summingLong(LineRow::amount_fen)))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(LABOUR);
    }
}
