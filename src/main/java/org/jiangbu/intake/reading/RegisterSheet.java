package org.jiangbu.intake.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that holds a register.
 *
 * @param index zero-based position in the workbook
 * @param above every text over the header
 * @param filledBy what stands behind 填报单位, empty when nothing does
 * @param place what stands behind 乡镇： and 村委会： over the header, empty when nothing does
 * @param years which the titles and the sheet's name speak of
 * @param headerRow number of the last header row as Excel shows it
 * @param lastColumn zero-based; no cell stands right of it
 * @param statedTotal amount of the last 合计 row
 * @param spans rows whose place and householder are merged into one cell
 * @param date1904 whether day numbers count from 1904 (old Macintosh workbooks)
 */
public record RegisterSheet(
        int index,
        String name,
        List<String> above,
        String filledBy,
        String place,
        Set<Integer> years,
        int headerRow,
        int lastColumn,
        Map<Column, Integer> columns,
        Map<Column, String> hints,
        List<RegisterRow> rows,
        @Nullable BigDecimal statedTotal,
        List<RowSpan> spans,
        boolean date1904) {
    /** Rows of one household's merged cells, both inclusive. */
    public record RowSpan(int from, int to) {}

    /** The address of a row's cell, such as {@code F12}; of the row's first cell when the sheet has no such column. */
    public String address(Column column, int rowNo) {
        return letters(columns.getOrDefault(column, 0)) + rowNo;
    }

    /** What stands in brackets behind a heading. */
    public Optional<String> hint(Column column) {
        return Optional.ofNullable(hints.get(column));
    }

    public boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** Whether it declares labour alone: columns of labour, none of a product. */
    public boolean isOfLabour() {
        return !has(Column.PRODUCT) && (has(Column.WORKER) || has(Column.LABOUR_TYPE) || has(Column.LABOUR_INCOME));
    }

    /** The year of dates that name none: the programme's, unless the titles speak of another. */
    public @Nullable Integer yearOfDates(int programmeYear) {
        return years.isEmpty() || years.contains(programmeYear) ? programmeYear : null;
    }

    /** A zero-based column in Excel's letters. */
    public static String letters(int index) {
        return (index >= 26 ? letters(index / 26 - 1) : "") + (char) ('A' + index % 26);
    }
}
