package org.jiangbu.intake.judging;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangbu.base.Money;
import org.jiangbu.base.Period;
import org.jiangbu.base.Widths;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.reading.CellValue;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.Numbers;
import org.jiangbu.intake.reading.Periods;
import org.jiangbu.intake.reading.Reading;
import org.jiangbu.policy.LabourLine;
import org.jiangbu.policy.LabourType;
import org.jiangbu.policy.Product;
import org.jspecify.annotations.Nullable;

/** Judges labour income (R9, R10): in the columns of a sale under the category 务工, or in columns of its own. */
final class LabourJudge {
    private final JudgingContext context;

    LabourJudge(JudgingContext context) {
        this.context = context;
    }

    /** Whether the sale columns of this row speak of labour. */
    boolean isLabour(JudgedRow row) {
        String product = RowFacts.text(row, Column.PRODUCT);
        return row.sheet().isOfLabour()
                || type(product).isPresent()
                || RowFacts.text(row, Column.CATEGORY).matches(".*(务工|劳务|打工).*")
                || (context.catalogue().match(product).isEmpty() && product.matches(".*(务工|劳务).*"));
    }

    /** Income in the sale's amount column, held against days × wage where both are there. */
    void judgeSaleColumns(JudgedRow row) {
        boolean own = RowFacts.counts(row, Column.LABOUR_INCOME);
        if (own && RowFacts.counts(row, Column.AMOUNT)) {
            row.refuse(Column.LABOUR_INCOME, "intake.labour.two-incomes");
            return;
        }
        Column column = own ? Column.LABOUR_INCOME : Column.AMOUNT;
        Findings findings = findings(row, column);
        Optional<BigDecimal> computed = computed(row, findings);
        Optional<BigDecimal> income = RowFacts.yuan(row, column, findings, "amount");
        if (income.isPresent() && computed.isPresent() && differs(income.get(), computed.get())) {
            row.refuse(
                    column,
                    "policy.line.amount-differs",
                    Money.rounded(income.get()).format(),
                    Money.rounded(computed.get()).format());
            findings.settle("amount");
        }
        if (income.isEmpty()
                && computed.isPresent()
                && RowFacts.cell(row, column).isEmpty()) {
            row.warn(
                    column,
                    "intake.amount.computed",
                    Money.rounded(computed.get()).format());
        }
        judge(row, findings, income.or(() -> computed));
    }

    /** Days × wage, where both are written; a zero in either says nothing. */
    private static Optional<BigDecimal> computed(JudgedRow row, Findings findings) {
        if (!RowFacts.counts(row, Column.QUANTITY) || !RowFacts.counts(row, Column.PRICE)) {
            return Optional.empty();
        }
        return RowFacts.number(row, Column.QUANTITY, findings, "amount")
                .map(Numbers.Written::value)
                .flatMap(days ->
                        RowFacts.yuan(row, Column.PRICE, findings, "amount").map(days::multiply));
    }

    /** Income in a column of its own; the row may hold a sale as well. */
    void judgeOwnColumns(JudgedRow row) {
        Findings findings = findings(row, Column.LABOUR_INCOME);
        judge(row, findings, RowFacts.yuan(row, Column.LABOUR_INCOME, findings, "amount"));
    }

    private static Findings findings(JudgedRow row, Column income) {
        Column period = RowFacts.cell(row, Column.LABOUR_PERIOD).isPresent() ? Column.LABOUR_PERIOD : Column.DATE;
        Column type = row.sheet().has(Column.LABOUR_TYPE) ? Column.LABOUR_TYPE : Column.PRODUCT;
        return new Findings(
                row,
                Map.of(
                        "amount",
                        income,
                        "date",
                        period,
                        "period",
                        period,
                        "labourType",
                        type,
                        "worker",
                        Column.WORKER));
    }

    private static boolean differs(BigDecimal income, BigDecimal computed) {
        return income.subtract(computed).abs().compareTo(BigDecimal.ONE) > 0;
    }

    private void judge(JudgedRow row, Findings findings, Optional<BigDecimal> income) {
        Optional<LabourType> type = Stream.of(Column.LABOUR_TYPE, Column.PRODUCT, Column.CATEGORY, Column.REMARK)
                .map(column -> type(RowFacts.text(row, column)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> gathered(row));
        @Nullable Period period = period(row, findings);
        Optional<String> worker = Workers.of(row);
        LabourLine line = new LabourLine(
                type.orElse(null),
                income.orElse(null),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                Workers.bornOn(row, worker.orElse("")));
        if (!findings.pass(context.checks().labour(line)) || worker.isEmpty()) {
            return;
        }
        long fen = Money.rounded(income.orElseThrow()).fen();
        Period worked = Objects.requireNonNull(period);
        row.add(new NewLine(
                LineKind.LABOUR,
                type.orElseThrow().name(),
                BigDecimal.ONE,
                "项",
                BigDecimal.valueOf(fen, 2),
                fen,
                worked.to(),
                worked.days() == 1 ? null : worked.from(),
                employer(row),
                null,
                worker.get(),
                null));
    }

    /** Who paid: the employer, or who bought what was gathered. */
    private static @Nullable String employer(JudgedRow row) {
        String place = RowFacts.note(row, Column.LABOUR_PLACE);
        return place == null ? RowFacts.note(row, Column.BUYER) : place;
    }

    /** What is gathered in the wild is labour by its nature (P7). */
    private Optional<LabourType> gathered(JudgedRow row) {
        return context.catalogue()
                .match(RowFacts.text(row, Column.PRODUCT))
                .filter(Product::isGathered)
                .map(product -> LabourType.FOREST_GATHERING);
    }

    /** The type by its name, also behind 务工-, 务工： or in brackets. */
    private Optional<LabourType> type(String text) {
        if (RowFacts.isBlank(text)) {
            return Optional.empty();
        }
        String plain = Widths.narrow(text).replaceAll("\\s", "");
        return context.labourTypes()
                .apply(plain)
                .or(() -> context.labourTypes().apply(plain.replaceAll("^务工[-:(/—]*|\\)$", "")))
                .or(() -> context.labourTypes().apply(plain.replaceAll("\\([^)]*\\)|(的?(经济)?收入|劳务费|工资)$", "")));
    }

    private @Nullable Period period(JudgedRow row, Findings findings) {
        Column column = RowFacts.cell(row, Column.LABOUR_PERIOD).isPresent() ? Column.LABOUR_PERIOD : Column.DATE;
        Optional<CellValue> cell = RowFacts.cell(row, column);
        if (cell.isEmpty()) {
            return null;
        }
        Reading<Period> reading = Periods.read(
                cell.get(),
                row.sheet().yearOfDates(context.programmeYear()),
                row.sheet().date1904());
        if (reading.problem() != null) {
            row.refuse(column, reading.problem(), RowFacts.shortened(cell.get().text()));
            findings.settle("date", "period");
        }
        return reading.value();
    }
}
