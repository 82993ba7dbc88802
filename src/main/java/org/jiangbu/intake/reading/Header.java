package org.jiangbu.intake.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The header of a register, over one or two rows.
 *
 * @param lastRow position of its last row among the rows looked at
 */
record Header(int lastRow, int depth, Map<Column, Heading> headings, String doubtful) {
    static final Header NONE = new Header(0, 1, Map.of(), "");
    /** Fewer recognised columns are a coincidence, not a register. */
    private static final int ENOUGH = 3;

    private static final Set<Column> SAYS_LITTLE =
            EnumSet.of(Column.IGNORED, Column.SEQUENCE, Column.REASON, Column.YEAR, Column.DAY);

    boolean has(Column column) {
        return headings.containsKey(column);
    }

    int score() {
        return (int)
                headings.keySet().stream().filter(c -> !SAYS_LITTLE.contains(c)).count();
    }

    boolean isRegister() {
        return score() >= ENOUGH;
    }

    /** Columns without which nothing can be declared. */
    List<Column> missing() {
        List<Column> missing = new ArrayList<>();
        if (!has(Column.HEAD_NAME)) {
            missing.add(Column.HEAD_NAME);
        }
        if (!has(Column.ID_NUMBER)) {
            missing.add(Column.ID_NUMBER);
        }
        boolean labour =
                has(Column.LABOUR_INCOME) || ((has(Column.LABOUR_TYPE) || has(Column.WORKER)) && has(Column.AMOUNT));
        if (!labour && !has(Column.PRODUCT)) {
            missing.add(Column.PRODUCT);
        }
        if (!labour && !has(Column.AMOUNT) && !(has(Column.QUANTITY) && has(Column.PRICE))) {
            missing.add(Column.AMOUNT);
        }
        if (!has(Column.DATE) && !hasDayInParts() && !(labour && has(Column.LABOUR_PERIOD))) {
            missing.add(Column.DATE);
        }
        return missing;
    }

    /** Whether the day stands over columns of its own for month and day, the year beside them or in the title. */
    boolean hasDayInParts() {
        return !has(Column.DATE) && has(Column.MONTH) && has(Column.DAY);
    }

    /** Whether the sheet lists what people sold or earned, even where a column is lacking. */
    boolean listsDeclarations() {
        return has(Column.ID_NUMBER)
                && score() > ENOUGH
                && (has(Column.PRODUCT) || has(Column.QUANTITY) || has(Column.AMOUNT) || has(Column.LABOUR_INCOME));
    }

    /** The best header among the first rows of a sheet; it may still lack columns. */
    static Header find(List<? extends SortedMap<Integer, CellValue>> rows, Merges merges, List<Integer> rowNos) {
        Header best = NONE;
        for (int i = 0; i < rows.size(); i++) {
            for (int depth = 1; depth <= 2 && i + depth <= rows.size(); depth++) {
                Header header = of(rows, i, depth, merges, rowNos);
                if (header.better(best)) {
                    best = header;
                }
            }
        }
        return best;
    }

    private boolean better(Header other) {
        int gain = other.missing().size() - missing().size();
        int closer = score() - other.score();
        if (gain != 0) {
            return gain > 0 && isRegister();
        }
        // 年, 月, 日 below a 销售日期 belong to the header
        boolean finer = hasDayInParts() && !other.hasDayInParts();
        return closer > 0 || (closer == 0 && (finer || depth < other.depth));
    }

    private static Header of(
            List<? extends SortedMap<Integer, CellValue>> rows, int i, int depth, Merges merges, List<Integer> rowNos) {
        SortedMap<Integer, CellValue> upper = rows.get(i);
        SortedMap<Integer, CellValue> lower = rows.get(i + depth - 1);
        Map<Column, Heading> headings = new EnumMap<>(Column.class);
        Map<Column, String> doubtful = new EnumMap<>(Column.class);
        TreeSet<Integer> columns = new TreeSet<>(upper.keySet());
        columns.addAll(lower.keySet());
        for (int column : columns) {
            String below = text(lower, column);
            String above = depth == 1 ? below : above(upper, lower, column, merges, rowNos.get(i));
            HeadingNames.of(column, above, depth == 1 ? "" : below).ifPresent(found -> add(headings, doubtful, found));
        }
        if (!headings.containsKey(Column.PRODUCT)
                && headings.containsKey(Column.CATEGORY)
                && !speaksOfLabour(headings)) {
            // a register that names products only by their kind; what is no product is refused row by row
            headings.put(
                    Column.PRODUCT,
                    Objects.requireNonNull(headings.remove(Column.CATEGORY)).as(Column.PRODUCT));
        }
        return new Header(i + depth - 1, depth, headings, String.join("；", doubtful.values()));
    }

    private static boolean speaksOfLabour(Map<Column, Heading> headings) {
        return headings.containsKey(Column.WORKER)
                || headings.containsKey(Column.LABOUR_TYPE)
                || headings.containsKey(Column.LABOUR_INCOME);
    }

    /** The surest heading of a column counts; where two are equally sure, a person must say which is meant. */
    private static void add(Map<Column, Heading> headings, Map<Column, String> doubtful, Heading found) {
        Heading known = headings.get(found.column());
        headings.merge(found.column(), found, Heading::orBetter);
        if (known == null || found.rank() < known.rank()) {
            doubtful.remove(found.column());
        } else if (found.rank() == known.rank()
                && found.isExact()
                && found.column().decides()) {
            doubtful.put(
                    found.column(),
                    found.column().headings().get(0) + " " + RegisterSheet.letters(known.index()) + "、"
                            + RegisterSheet.letters(found.index()));
        }
    }

    /** The text over a column: its own, that of the merged group title, or of the title to the left. */
    private static String above(
            SortedMap<Integer, CellValue> upper,
            SortedMap<Integer, CellValue> lower,
            int column,
            Merges merges,
            int rowNo) {
        if (upper.containsKey(column) || !lower.containsKey(column)) {
            return text(upper, column);
        }
        Merges.Area area = merges.at(column, rowNo);
        if (area != null) {
            return text(upper, area.left());
        }
        SortedMap<Integer, CellValue> left = upper.headMap(column);
        return left.isEmpty() || !lower.containsKey(left.lastKey()) ? "" : text(upper, left.lastKey());
    }

    private static String text(SortedMap<Integer, CellValue> row, int column) {
        CellValue value = row.get(column);
        return value == null ? "" : value.text();
    }
}
