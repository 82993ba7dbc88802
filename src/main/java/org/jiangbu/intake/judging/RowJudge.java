package org.jiangbu.intake.judging;

import java.time.LocalDate;
import org.jiangbu.intake.reading.Column;

/** Judges one row by itself: place, household, and the sale or labour income that it declares, or both. */
final class RowJudge {
    private final PlaceFinder places;
    private final SaleJudge sales;
    private final LabourJudge labour;
    private final LocalDate today;

    RowJudge(JudgingContext context) {
        this.places = new PlaceFinder(context);
        this.sales = new SaleJudge(context);
        this.labour = new LabourJudge(context);
        this.today = context.checks().today();
    }

    void judge(JudgedRow row) {
        places.find(row);
        HouseholdJudge.judge(row);
        judgeLines(row);
        HouseholdJudge.judgeBirth(row, today);
    }

    private void judgeLines(JudgedRow row) {
        boolean labourInSaleColumns = labour.isLabour(row);
        boolean ownIncome = RowFacts.counts(row, Column.LABOUR_INCOME);
        boolean sale = !RowFacts.text(row, Column.PRODUCT).isEmpty()
                || RowFacts.counts(row, Column.QUANTITY)
                || RowFacts.counts(row, Column.AMOUNT);
        row.labour = labourInSaleColumns;
        if (labourInSaleColumns) {
            labour.judgeSaleColumns(row);
            return;
        }
        if (sale) {
            sales.judge(row);
        }
        if (ownIncome) {
            labour.judgeOwnColumns(row);
        }
        if (!sale && !ownIncome) {
            row.refuse(Column.AMOUNT, "intake.row.nothing-declared");
        }
    }
}
