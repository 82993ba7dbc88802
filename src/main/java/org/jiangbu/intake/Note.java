package org.jiangbu.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.intake.reading.CellValue;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.Numbers;
import org.jiangbu.intake.reading.RegisterSheet;

/** A remark on a register as a whole, as a message key with its arguments. */
record Note(String key, List<Object> args) {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000L);

    static List<Note> of(List<RegisterSheet> sheets, Tally tally) {
        List<Note> notes = new ArrayList<>();
        for (RegisterSheet sheet : sheets) {
            BigDecimal stated = sheet.statedTotal();
            BigDecimal sum = sum(sheet);
            if (stated != null
                    && isPlausible(stated)
                    && isPlausible(sum)
                    && sum.subtract(stated).abs().compareTo(TOLERANCE) > 0) {
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

    private static boolean isPlausible(BigDecimal total) {
        return total.abs().compareTo(MOST) < 0;
    }

    /** The sum of the amount column as written, refused rows too; unreadable and senseless cells count as nothing. */
    private static BigDecimal sum(RegisterSheet sheet) {
        return sheet.rows().stream()
                .flatMap(row -> row.cell(Column.AMOUNT).stream())
                .map((CellValue cell) -> Numbers.read(cell).value())
                .filter(written -> written != null && written.value().compareTo(MOST) < 0)
                .map(Numbers.Written::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
