package org.jiangbu.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.judging.JudgedRow;

/**
 * The counts and sums of a judged register; amounts in fen, of rows taken only.
 *
 * @param newHouseholds those of the households that are not registered yet
 */
record Tally(
        int households,
        int newHouseholds,
        int partlyRefused,
        int lines,
        int accepted,
        int warned,
        int refused,
        long salesFen,
        long labourFen) {

    static Tally of(List<JudgedRow> rows) {
        Map<Verdict, Integer> verdicts = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> made = new HashSet<>();
        Set<String> partly = new HashSet<>();
        int lines = 0;
        long sales = 0;
        long labour = 0;
        for (JudgedRow row : rows) {
            verdicts.merge(row.verdict(), 1, Integer::sum);
            if (!row.isTaken()) {
                partly.add(row.idNo());
                continue;
            }
            taken.add(row.idNo());
            if (row.isOfNewHousehold()) {
                made.add(row.idNo());
            }
            lines += row.lines().size();
            sales += fen(row, LineKind.SALE);
            labour += fen(row, LineKind.LABOUR);
        }
        partly.retainAll(taken);
        return new Tally(
                taken.size(),
                made.size(),
                partly.size(),
                lines,
                verdicts.getOrDefault(Verdict.ACCEPTED, 0),
                verdicts.getOrDefault(Verdict.WARNED, 0),
                verdicts.getOrDefault(Verdict.REFUSED, 0),
                sales,
                labour);
    }

    private static long fen(JudgedRow row, LineKind kind) {
        return row.lines().stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(NewLine::amountFen)
                .sum();
    }
}
