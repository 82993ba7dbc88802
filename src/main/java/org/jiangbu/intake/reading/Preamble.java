package org.jiangbu.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Widths;

/** What stands above the header: titles, who filled the register in, and of which village it is. */
final class Preamble {
    private static final Pattern FILLED_BY =
            Pattern.compile("(?:填报|上报|编制|报送|填表|申报)(?:单位|乡镇|部门)(?:\\(.*?\\))?\\s*[:：]?\\s*(.*)");
    private static final Pattern PLACE = Pattern.compile(
            "^(?:所属|所在)?(?:乡镇|乡\\(镇\\)|村委会|行政村|村|村\\(社区\\)|社区|村名|村民委员会)(?:名称)?(?:\\(盖?公?章?\\))?\\s*[:：]\\s*(.*)");

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})年");

    private Preamble() {}

    /** Every text above the header. */
    static List<String> texts(List<SortedMap<Integer, CellValue>> rows) {
        return rows.stream()
                .flatMap(row -> row.values().stream())
                .map(CellValue::text)
                .toList();
    }

    /** The text behind 填报单位, or in the next cell. */
    static String filledBy(List<SortedMap<Integer, CellValue>> rows) {
        return labelled(rows, FILLED_BY).findFirst().orElse("");
    }

    /** What stands behind 乡镇： and 村委会： above the header, one after the other. */
    static String place(List<SortedMap<Integer, CellValue>> rows) {
        return String.join("", labelled(rows, PLACE).toList());
    }

    /** Years of the titles, such as 2018年度; the day on which somebody filled the register in is none of them. */
    static Set<Integer> years(String sheetName, List<SortedMap<Integer, CellValue>> rows) {
        return Stream.concat(Stream.of(sheetName), texts(rows).stream())
                .map(text -> Widths.narrow(text).replaceAll("\\s|20\\d{2}年\\d{1,2}月", ""))
                .flatMap(text -> YEAR.matcher(text).results())
                .map(year -> Integer.valueOf(year.group(1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> labelled(List<SortedMap<Integer, CellValue>> rows, Pattern pattern) {
        List<String> values = new ArrayList<>();
        for (SortedMap<Integer, CellValue> row : rows) {
            for (Map.Entry<Integer, CellValue> cell : row.entrySet()) {
                Matcher label =
                        pattern.matcher(Widths.narrow(cell.getValue().text()).strip());
                if (label.lookingAt()) {
                    String behind = label.group(1).strip();
                    SortedMap<Integer, CellValue> right = row.tailMap(cell.getKey() + 1);
                    values.add(
                            !behind.isEmpty() || right.isEmpty()
                                    ? behind
                                    : right.values().iterator().next().text());
                }
            }
        }
        return values.stream();
    }
}
