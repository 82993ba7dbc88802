package org.jiangbu.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jiangbu.base.Money;
import org.jiangbu.intake.judging.JudgedRow;
import org.jiangbu.intake.reading.CellValue;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.Numbers;
import org.jiangbu.intake.reading.RegisterRow;
import org.jiangbu.intake.reading.RegisterSheet;

/** A remark on a register as a whole, as a message key with its arguments. */
record Note(String key, List<Object> args) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

    /** A total counts with or without the labour income that stands in the same column; offices do either. */
    static List<Note> of(List<RegisterSheet> sheets, List<JudgedRow> judged, Tally tally) {
        List<Note> notes = new ArrayList<>();
        for (RegisterSheet sheet : sheets) {
            BigDecimal stated = sheet.statedTotal();
            BigDecimal sum = sum(sheet, row -> true);
            Set<Integer> labour = labour(sheet, judged);
            if (stated != null
                    && isPlausible(stated)
                    && isPlausible(sum)
                    && differs(sum, stated)
                    && differs(sum(sheet, row -> !labour.contains(row.rowNo())), stated)) {
                notes.add(new Note(
                        "intake.note.total-differs",
                        List.of(
                                sheet.name(),
                                Money.rounded(stated).format(),
                                Money.rounded(sum).format())));
            }
            if (!sheet.has(Column.ACCOUNT)) {
                notes.add(new Note("intake.note.no-account-column", List.of(sheet.name())));
            }
        }
        if (tally.partlyRefused() > 0) {
            notes.add(new Note("intake.note.partly-refused", List.of(tally.partlyRefused())));
        }
        return notes;
    }

    private static Set<Integer> labour(RegisterSheet sheet, List<JudgedRow> judged) {
        return judged.stream()
                .filter(row -> row.sheetIndex() == sheet.index() && row.isLabour())
                .map(JudgedRow::rowNo)
                .collect(Collectors.toSet());
    }

    private static boolean differs(BigDecimal sum, BigDecimal stated) {
        return sum.subtract(stated).abs().compareTo(TOLERANCE) > 0;
    }

    private static boolean isPlausible(BigDecimal total) {
        return total.abs().compareTo(MOST) < 0;
    }

    /** The sum of the amount column as written, refused rows too; unreadable and senseless cells count as nothing. */
    private static BigDecimal sum(RegisterSheet sheet, Predicate<RegisterRow> counted) {
        return sheet.rows().stream()
                .filter(counted)
                .flatMap(row -> row.cell(Column.AMOUNT).stream())
                .map((CellValue cell) -> Numbers.read(cell).value())
                .filter(written -> written != null && written.value().compareTo(MOST) < 0)
                .map(Numbers.Written::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
