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
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.policy.Catalogue;

/**
 * What only several rows together show: one ID with two names or in two villages (H1), one account for two households
 * (H24), one worker in two households (H17), the same line twice. Where it is open which row is right, none is taken.
 */
final class CrossChecks {
    private CrossChecks() {}

    static void apply(List<JudgedRow> rows, Catalogue catalogue) {
        Map<String, List<JudgedRow>> households = grouped(rows, JudgedRow::idNo);
        households.values().forEach(CrossChecks::oneHousehold);
        oneHouseholdEach(rows, row -> row.accountNo, Column.ACCOUNT, "intake.account.two-households");
        oneHouseholdPerWorker(rows);
        households.values().forEach(CrossChecks::oneNumberPerWorker);
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
        } else if (values(household, row -> row.group).size() > 1) {
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

    /** A person works for the household that names them first; lines of another are refused (F21, H17). */
    private static void oneHouseholdPerWorker(List<JudgedRow> rows) {
        Map<String, JudgedRow> first = new HashMap<>();
        // a householder is of the own household, whether or not a row says that they worked
        rows.stream().filter(row -> !row.idNo.isEmpty()).forEach(row -> first.putIfAbsent(row.idNo, row));
        for (JudgedRow row : rows) {
            String worker = row.isTaken()
                    ? row.lines().stream()
                            .filter(line -> line.kind() == LineKind.LABOUR)
                            .map(line -> Workers.idNo(row, String.valueOf(line.workerName())))
                            .findFirst()
                            .orElse("")
                    : "";
            JudgedRow known = worker.isEmpty() ? null : first.putIfAbsent(worker, row);
            if (known != null && !known.idNo.equals(row.idNo)) {
                row.refuse(Column.WORKER_ID, "intake.labour.two-households", String.valueOf(known.rowNo()));
            }
        }
    }

    /** One name in a household is one person: a second number of the same name is an error of one of the rows (H1). */
    private static void oneNumberPerWorker(List<JudgedRow> household) {
        Map<String, String> numbers = new HashMap<>();
        for (JudgedRow row : household) {
            row.lines().stream()
                    .filter(line -> line.kind() == LineKind.LABOUR)
                    .map(line -> String.valueOf(line.workerName()))
                    .forEach(name -> {
                        String number = Workers.idNo(row, name);
                        String known = name.equals(row.headName) ? row.idNo : numbers.putIfAbsent(name, number);
                        if (number.isEmpty() || known == null) {
                            return;
                        }
                        if (known.isEmpty()) {
                            numbers.put(name, number);
                        } else if (!known.equals(number)) {
                            row.refuse(Column.WORKER_ID, "intake.labour.two-numbers", name);
                        }
                    });
        }
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
