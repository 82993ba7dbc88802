package org.jiangbu.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;

/** Tells rows that declare something from totals, notes, signatures and repeated page headers. */
final class RowSieve {
    private static final Pattern TOTAL = Pattern.compile("^.{0,12}?(合计|总计|小计|累计|共计|本页计)([(（:：].*)?$");
    private static final Pattern SIGNATURE = Pattern.compile(
            "(填表|制表|审核|复核|负责|经办|填报|编制|上报|报送|制单|核对|联系)(人|单位|日期|时间)[:：]?|(队长|书记|主任|干部|组长|乡长|镇长|领导|大写)[:：]|签字|盖章|签章|公章|^第.{1,6}页|共.{1,6}页|^(注|备注|说明|填表说明)[:：]|单位[:：].{0,3}元");

    private static final Pattern DIGITS = Pattern.compile("\\d{6}");

    private RowSieve() {}

    /** What a household's row is made of; a title, a note or a signature fills few of these. */
    private static final List<Column> TELLING = List.of(
            Column.HEAD_NAME, Column.PRODUCT, Column.QUANTITY, Column.AMOUNT, Column.LABOUR_INCOME, Column.DATE);

    static boolean isTotal(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings) {
        return !hasIdNumber(row, headings)
                && row.values().stream().limit(4).anyMatch(v -> TOTAL.matcher(
                                v.text().replaceAll("\\s", ""))
                        .matches());
    }

    static boolean declares(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings) {
        if (repeatsHeader(row, headings) || numbersColumns(row)) {
            return false;
        }
        if (hasIdNumber(row, headings)) {
            return hasText(row, headings, Column.HEAD_NAME) || !isSignature(row);
        }
        long filled = TELLING.stream().filter(c -> hasText(row, headings, c)).count();
        // a household's own row stays one although a remark in it speaks of a signature
        return filled >= 2 && !isTotal(row, headings) && (filled >= 4 || !isSignature(row));
    }

    /** At least the beginning of a number; 共240户 in a row of totals is none. */
    private static boolean hasIdNumber(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings) {
        Heading heading = headings.get(Column.ID_NUMBER);
        CellValue id = heading == null ? null : row.get(heading.index());
        return id != null && DIGITS.matcher(Widths.narrow(id.text())).find();
    }

    /** Below many headers stand the numbers of the columns: 1 2 3 4, or 甲 乙 1 2. */
    private static boolean numbersColumns(SortedMap<Integer, CellValue> row) {
        if (row.size() < 5 || row.values().stream().anyMatch(v -> v.text().length() > 4)) {
            return false;
        }
        int last = 0;
        for (CellValue cell : row.values()) {
            String text = Widths.narrow(cell.text()).replaceAll("[().]0?", "");
            if (text.matches("[甲乙丙丁戊A-Z]")) {
                continue;
            }
            if (!text.equals(String.valueOf(last + 1))) {
                return false;
            }
            last++;
        }
        return last > 0;
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
                        .filter(Heading::isExact)
                        .isPresent())
                .count();
        return same >= 3 && same * 2 >= row.size();
    }

    private static boolean hasText(SortedMap<Integer, CellValue> row, Map<Column, Heading> headings, Column column) {
        Heading heading = headings.get(column);
        return heading != null && row.containsKey(heading.index());
    }
}
