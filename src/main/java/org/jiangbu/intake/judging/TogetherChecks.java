package org.jiangbu.intake.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.HouseholdLines;
import org.jiangbu.policy.LineFinding;

/** Brings what a household's lines show together (H8, H15, P7) to the rows that they stand in. */
public final class TogetherChecks {
    /** More than any declaration may hold; comparing each with each would take long. */
    private static final int MOST = 500;

    private TogetherChecks() {}

    static void apply(List<JudgedRow> household, Catalogue catalogue) {
        List<JudgedRow> rows = new ArrayList<>();
        List<HouseholdLines.Line> lines = new ArrayList<>();
        for (JudgedRow row : household) {
            if (row.isTaken()) {
                row.lines().forEach(line -> {
                    rows.add(row);
                    lines.add(line.together(catalogue));
                });
            }
        }
        if (lines.size() > MOST) {
            return;
        }
        List<List<LineFinding>> findings = HouseholdLines.check(lines);
        for (int i = 0; i < lines.size(); i++) {
            pass(rows.get(i), findings.get(i));
        }
    }

    /** Brings what is to be said of a row's lines, held against others of the household, to its cells. */
    public static void pass(JudgedRow row, List<LineFinding> findings) {
        Column period = RowFacts.cell(row, Column.LABOUR_PERIOD).isPresent() ? Column.LABOUR_PERIOD : Column.DATE;
        new Findings(row, Map.of("product", Column.PRODUCT, "amount", Column.AMOUNT, "period", period)).pass(findings);
    }
}
