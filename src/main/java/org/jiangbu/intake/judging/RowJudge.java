package org.jiangbu.intake.judging;

import org.jiangbu.intake.reading.Column;

/** Judges one row by itself: place, household, and the sale or labour income that it declares, or both. */
final class RowJudge {
    private final PlaceFinder places;
    private final SaleJudge sales;
    private final LabourJudge labour;

    RowJudge(JudgingContext context) {
        this.places = new PlaceFinder(context);
        this.sales = new SaleJudge(context);
        this.labour = new LabourJudge(context);
    }

    void judge(JudgedRow row) {
        places.find(row);
        HouseholdJudge.judge(row);
        boolean labourInSaleColumns = labour.isLabour(row);
        boolean ownIncome = RowFacts.counts(row, Column.LABOUR_INCOME);
        boolean sale = !RowFacts.text(row, Column.PRODUCT).isEmpty()
                || RowFacts.counts(row, Column.QUANTITY)
                || RowFacts.counts(row, Column.AMOUNT);
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
