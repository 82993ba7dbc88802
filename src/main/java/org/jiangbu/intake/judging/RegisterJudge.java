package org.jiangbu.intake.judging;

import java.util.ArrayList;
import java.util.List;
import org.jiangbu.intake.reading.RegisterSheet;

/** Judges whole registers: every row by itself, then the rows against each other. */
public final class RegisterJudge {
    private RegisterJudge() {}

    /** The rows in the order of the file, each with a verdict. */
    public static List<JudgedRow> judge(List<RegisterSheet> sheets, JudgingContext context) {
        RowJudge judge = new RowJudge(context);
        List<JudgedRow> rows = new ArrayList<>();
        for (RegisterSheet sheet : sheets) {
            sheet.rows().forEach(row -> rows.add(new JudgedRow(sheet, row, sheets.size() > 1)));
        }
        rows.forEach(judge::judge);
        CrossChecks.apply(rows, context.catalogue());
        return rows;
    }
}
