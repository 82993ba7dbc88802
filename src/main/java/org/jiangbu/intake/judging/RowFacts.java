package org.jiangbu.intake.judging;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.Widths;
import org.jiangbu.intake.reading.CellValue;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.Numbers;
import org.jiangbu.intake.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Reads single cells of a row for its judges, and refuses the row where a cell cannot be read. */
final class RowFacts {
    private static final Set<String> STROKES = Set.of("", "/", "\\", "-", "--", "—", "——", "–", "无", "空");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private RowFacts() {}

    /** A cell that was struck out holds nothing. */
    static boolean isBlank(String text) {
        return STROKES.contains(Widths.narrow(text).strip());
    }

    static Optional<CellValue> cell(JudgedRow row, Column column) {
        return row.row().cell(column).filter(cell -> !isBlank(cell.text()));
    }

    static String text(JudgedRow row, Column column) {
        return cell(row, column).map(CellValue::text).orElse("");
    }

    /** At most a hundred characters of a text, or nothing. */
    static @Nullable String note(JudgedRow row, Column column) {
        String text = text(row, column);
        return text.isEmpty() ? null : text.substring(0, Math.min(100, text.length()));
    }

    /** Whether a number column says something; a zero among empty cells says nothing. */
    static boolean counts(JudgedRow row, Column column) {
        return cell(row, column)
                .filter(cell -> !Widths.narrow(cell.text()).strip().matches("0+(\\.0+)?元?"))
                .isPresent();
    }

    /** A positive number; an unreadable one refuses the row and settles the field, an absent one does not. */
    static Optional<Numbers.Written> number(JudgedRow row, Column column, Findings findings, String... fields) {
        Optional<CellValue> cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Reading<Numbers.Written> reading = Numbers.read(cell.get());
        if (reading.problem() != null) {
            row.refuse(column, reading.problem(), shortened(cell.get().text()));
            findings.settle(fields);
        }
        return reading.found();
    }

    /** An amount of yuan, as its heading counts it: 万元 are ten thousand. */
    static Optional<BigDecimal> yuan(JudgedRow row, Column column, Findings findings, String... fields) {
        boolean tenThousands =
                row.sheet().hint(column).filter(hint -> hint.startsWith("万")).isPresent();
        return number(row, column, findings, fields)
                .map(written -> tenThousands ? written.value().multiply(TEN_THOUSAND) : written.value());
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
