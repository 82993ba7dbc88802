package org.jiangbu.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.base.Widths;

/** What stands above the header: the title and who filled the register in. */
final class Preamble {
    private static final Pattern FILLED_BY =
            Pattern.compile("(?:填报|上报|编制|报送|填表|申报)(?:单位|乡镇|部门)(?:\\(.*?\\))?\\s*[:：]?\\s*(.*)");

    private Preamble() {}

    static String title(List<SortedMap<Integer, CellValue>> rows) {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .map(CellValue::text)
                .findFirst()
                .orElse("");
    }

    /** The text behind 填报单位, or in the next cell. */
    static String filledBy(List<SortedMap<Integer, CellValue>> rows) {
        for (SortedMap<Integer, CellValue> row : rows) {
            for (Map.Entry<Integer, CellValue> cell : row.entrySet()) {
                Matcher label =
                        FILLED_BY.matcher(Widths.narrow(cell.getValue().text()).strip());
                if (label.lookingAt()) {
                    String unit = label.group(1).strip();
                    SortedMap<Integer, CellValue> right = row.tailMap(cell.getKey() + 1);
                    return !unit.isEmpty() || right.isEmpty()
                            ? unit
                            : right.values().iterator().next().text();
                }
            }
        }
        return "";
    }
}
