package org.jiangbu.intake.reading;

import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Widths;
import org.jspecify.annotations.Nullable;

/** A day whose year, month and day stand in three columns, written as one: 2018年3月5日. */
final class DayParts {
    private DayParts() {}

    /** The day as it would stand in one cell, whatever it is worth; nothing where all three are empty. */
    static Optional<CellValue> joined(Map<Column, CellValue> cells) {
        String year = part(cells.get(Column.YEAR));
        String month = part(cells.get(Column.MONTH));
        String day = part(cells.get(Column.DAY));
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CellValue((year.isEmpty() ? "" : year + "年") + month + "月" + day + "日", null));
    }

    private static String part(@Nullable CellValue cell) {
        if (cell == null) {
            return "";
        }
        return cell.number() == null
                ? Widths.narrow(cell.text()).replaceAll("[年月日号份\\s]", "")
                : cell.number().stripTrailingZeros().toPlainString();
    }
}
