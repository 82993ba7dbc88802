package org.jiangbu.intake.judging;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Wording;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.policy.LineFinding;

/** Brings the findings on a line to the cells of its row; what could not be read is not called missing as well. */
final class Findings {
    private final JudgedRow row;
    private final Map<String, Column> columns;
    private final Set<String> settled = new HashSet<>();

    /** @param columns the row's columns by the fields of the line */
    Findings(JudgedRow row, Map<String, Column> columns) {
        this.row = row;
        this.columns = columns;
    }

    /** The row was refused for this field already. */
    void settle(String... fields) {
        settled.addAll(List.of(fields));
    }

    boolean isSettled(String field) {
        return settled.contains(field);
    }

    /** Whether none of them refuses the row, nor any cell before. */
    boolean pass(List<LineFinding> findings) {
        boolean passed = settled.isEmpty();
        for (LineFinding finding : findings) {
            Column column = columns.getOrDefault(finding.field(), Column.AMOUNT);
            Object[] args = finding.args().stream()
                    .map(arg -> arg instanceof Wording ? arg : arg.toString())
                    .toArray();
            if (!finding.isRefused()) {
                row.warn(column, finding.key(), args);
            } else if (!settled.contains(finding.field())) {
                row.refuse(column, finding.key(), args);
            }
            passed &= !finding.isRefused();
        }
        return passed;
    }
}
