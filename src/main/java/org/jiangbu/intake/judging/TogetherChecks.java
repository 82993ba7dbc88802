package org.jiangbu.intake.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.HouseholdLines;
import org.jiangbu.policy.LabourType;
import org.jiangbu.policy.LineFinding;

/** Brings what a household's lines show together (H8, H15, P7) to the rows that they stand in. */
final class TogetherChecks {
    private static final Map<String, Column> COLUMNS =
            Map.of("product", Column.PRODUCT, "amount", Column.AMOUNT, "period", Column.DATE);

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
                    lines.add(line(line, catalogue));
                });
            }
        }
        if (lines.size() > MOST) {
            return;
        }
        List<List<LineFinding>> findings = HouseholdLines.check(lines);
        for (int i = 0; i < lines.size(); i++) {
            new Findings(rows.get(i), COLUMNS).pass(findings.get(i));
        }
    }

    private static HouseholdLines.Line line(NewLine line, Catalogue catalogue) {
        boolean sale = line.kind() == LineKind.SALE;
        return new HouseholdLines.Line(
                sale ? catalogue.find(line.item()).orElse(null) : null,
                sale ? null : LabourType.valueOf(line.item()),
                line.amountFen(),
                line.from(),
                line.on(),
                line.party(),
                line.workerName());
    }
}
