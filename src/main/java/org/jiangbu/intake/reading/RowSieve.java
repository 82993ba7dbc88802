package org.jiangbu.intake.reading;

import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Tells rows that declare something from totals, notes, signatures and repeated page headers. */
final class RowSieve {
    private static final Pattern TOTAL = Pattern.compile("^.{0,12}?(合计|总计|小计|累计|共计|本页计)([(（:：].*)?$");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(填表|制表|审核|复核|负责|经办|填报|编制|上报|报送|制单|核对)(人|单位|日期|时间)|签字|盖章|签章|公章|^第.{1,6}页|共.{1,6}页|^(注|备注|说明|填表说明)[:：]|单位[:：].{0,3}元");

    private RowSieve() {}

    static boolean isTotal(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings) {
        return !hasText(row, headings, Column.ID_NUMBER)
                && row.values().stream().limit(4).anyMatch(v -> TOTAL.matcher(
                                v.text().replaceAll("\\s", ""))
                        .matches());
    }

    static boolean declares(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings) {
        if (repeatsHeader(row, headings)) {
            return false;
        }
        if (hasText(row, headings, Column.ID_NUMBER)) {
            return hasText(row, headings, Column.HEAD_NAME) || !isSignature(row);
        }
        if (isTotal(row, headings) || isSignature(row)) {
            return false;
        }
        int filled = 0;
        for (Column column : new Column[] {
            Column.HEAD_NAME, Column.PRODUCT, Column.QUANTITY, Column.AMOUNT, Column.LABOUR_INCOME, Column.DATE
        }) {
            filled += hasText(row, headings, column) ? 1 : 0;
        }
        return filled >= 2;
    }

    private static boolean isSignature(SortedMap<Integer, CellValue> row) {
        return row.values().stream()
                .anyMatch(v -> !v.isNumber()
                        && SIGNATURE.matcher(v.text().replaceAll("\\s", "")).find());
    }

    /** Printed registers repeat their header on every page. */
    private static boolean repeatsHeader(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings) {
        Heading idNumber = headings.get(Column.ID_NUMBER);
        CellValue id = idNumber == null ? null : row.get(idNumber.index());
        if (id != null && Character.isDigit(id.text().charAt(0))) {
            return false; // what follows looks at every cell, too slow for tens of thousands of rows
        }
        long same = row.entrySet().stream()
                .filter(cell -> !cell.getValue().isNumber())
                .filter(cell -> HeadingNames.of(cell.getKey(), cell.getValue().text(), "")
                        .filter(Heading::exact)
                        .isPresent())
                .count();
        return same >= 3 && same * 2 >= row.size();
    }

    private static boolean hasText(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings, Column column) {
        Heading heading = headings.get(column);
        return heading != null && row.containsKey(heading.index());
    }
}
