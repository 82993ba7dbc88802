package org.jiangbu.intake.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jiangbu.declaration.LineKey;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.region.Area;

/**
 * What only several rows together show: one ID with two names or in two villages (H1), one account for two households
 * (H24), the same line twice. Where it is open which row is right, none is taken.
 */
final class CrossChecks {
    private CrossChecks() {}

    static void apply(List<JudgedRow> rows, Catalogue catalogue) {
        Map<String, List<JudgedRow>> households = grouped(rows, JudgedRow::idNo);
        households.values().forEach(CrossChecks::oneHousehold);
        oneHouseholdEach(rows, row -> row.accountNo, Column.ACCOUNT, "intake.account.two-households");
        WorkerChecks.apply(rows);
        households.values().forEach(CrossChecks::repeatedLines);
        households.values().forEach(household -> TogetherChecks.apply(household, catalogue));
    }

    private static void oneHousehold(List<JudgedRow> household) {
        if (values(household, row -> row.headName).size() > 1) {
            household.forEach(row ->
                    row.refuse(Column.ID_NUMBER, "intake.household.two-names", rowNos(household, r -> r.headName)));
        }
        if (values(household, row -> row.villageCode).size() > 1) {
            household.forEach(row ->
                    row.refuse(Column.VILLAGE, "intake.household.two-villages", rowNos(household, r -> r.villageCode)));
        } else if (values(household, row -> Area.groupKey(row.group)).size() > 1) {
            household.stream()
                    .skip(1)
                    .forEach(row -> row.warn(Column.GROUP, "intake.household.two-groups", household.get(0).group));
        }
        if (values(household, row -> row.accountNo).size() > 1) {
            household.stream().skip(1).forEach(row -> row.warn(Column.ACCOUNT, "intake.account.several"));
        }
    }

    /** A number that may belong to one household only. */
    private static void oneHouseholdEach(
            List<JudgedRow> rows, Function<JudgedRow, String> number, Column column, String key) {
        grouped(rows, number).values().stream()
                .filter(same -> values(same, row -> row.idNo).size() > 1)
                .forEach(same -> same.forEach(row -> row.refuse(column, key, rowNos(same, r -> r.idNo))));
    }

    private static void repeatedLines(List<JudgedRow> household) {
        Map<List<Object>, JudgedRow> seen = new HashMap<>();
        for (JudgedRow row : household) {
            if (!row.isTaken()) {
                continue;
            }
            for (NewLine line : row.lines()) {
                JudgedRow first = seen.putIfAbsent(LineKey.of(line), row);
                if (first != null) {
                    row.refuse(Column.SEQUENCE, "intake.row.repeats", first.rowNo(), first.sheetName());
                    break;
                }
            }
        }
    }

    private static Map<String, List<JudgedRow>> grouped(List<JudgedRow> rows, Function<JudgedRow, String> by) {
        Map<String, List<JudgedRow>> groups = new LinkedHashMap<>();
        for (JudgedRow row : rows) {
            String key = by.apply(row);
            if (!key.isEmpty()) {
                groups.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        return groups;
    }

    private static Set<String> values(Collection<JudgedRow> rows, Function<JudgedRow, String> of) {
        Set<String> values = new LinkedHashSet<>();
        rows.stream().map(of).filter(value -> !value.isEmpty()).forEach(values::add);
        return values;
    }

    /** The first row of each differing value, so that a person finds them: 12、57. */
    private static String rowNos(List<JudgedRow> rows, Function<JudgedRow, String> of) {
        Map<String, Integer> first = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> !of.apply(row).isEmpty())
                .forEach(row -> first.putIfAbsent(of.apply(row), row.rowNo()));
        return String.join(
                "、", first.values().stream().limit(5).map(String::valueOf).toList());
    }
}
