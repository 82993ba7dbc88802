package org.jiangbu.intake.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.reading.CellValue;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.Dates;
import org.jiangbu.intake.reading.Numbers;
import org.jiangbu.intake.reading.Reading;
import org.jiangbu.policy.Category;
import org.jiangbu.policy.CheckedSale;
import org.jiangbu.policy.Product;
import org.jiangbu.policy.SaleLine;
import org.jspecify.annotations.Nullable;

/** Judges the sale in a row: product, quantity, unit, price, amount and day (R2–R6, F28, F29). */
final class SaleJudge {
    private static final Map<String, Column> COLUMNS = Map.of(
            "product", Column.PRODUCT,
            "quantity", Column.QUANTITY,
            "unit", Column.UNIT,
            "unitPrice", Column.PRICE,
            "amount", Column.AMOUNT,
            "date", Column.DATE);
    private static final Map<String, Category> CATEGORIES = Map.of(
            "经济林", Category.ECONOMIC_FOREST,
            "药", Category.MEDICINAL_HERB,
            "特色", Category.SPECIALTY_FARMING,
            "养殖", Category.LIVESTOCK);

    private final JudgingContext context;

    SaleJudge(JudgingContext context) {
        this.context = context;
    }

    void judge(JudgedRow row) {
        Findings findings = new Findings(row, COLUMNS);
        String text = RowFacts.text(row, Column.PRODUCT);
        Optional<Product> product = context.catalogue().match(text);
        Optional<Numbers.Written> quantity = RowFacts.number(row, Column.QUANTITY, findings, "quantity");
        Optional<BigDecimal> price = RowFacts.yuan(row, Column.PRICE, findings, "unitPrice", "amount");
        Optional<BigDecimal> amount = RowFacts.yuan(row, Column.AMOUNT, findings, "amount", "unitPrice");
        LocalDate day = day(row, findings);
        CheckedSale checked = context.checks()
                .sale(new SaleLine(
                        RowFacts.shortened(text),
                        quantity.map(Numbers.Written::value).orElse(null),
                        unit(row, product, quantity),
                        price.orElse(null),
                        amount.orElse(null),
                        day,
                        null));
        product.filter(found -> !found.isGathered()).ifPresent(found -> checkCategory(row, found));
        if (!findings.pass(checked.findings()) || checked.quantity() == null) {
            return;
        }
        if (amount.isEmpty() && row.sheet().has(Column.AMOUNT)) {
            row.warn(Column.AMOUNT, "intake.amount.computed", String.valueOf(checked.amount()));
        }
        line(row, checked, Objects.requireNonNull(day));
    }

    private static void line(JudgedRow row, CheckedSale checked, LocalDate day) {
        BigDecimal quantity = Objects.requireNonNull(checked.quantity());
        BigDecimal price = Objects.requireNonNull(checked.unitPrice());
        long fen = Objects.requireNonNull(checked.amount()).fen();
        // rounding a stored price must not bring the line apart from its own amount
        BigDecimal difference = quantity.multiply(price).subtract(BigDecimal.valueOf(fen, 2));
        if (difference.abs().compareTo(BigDecimal.ONE) > 0) {
            row.refuse(Column.AMOUNT, "intake.amount.too-coarse");
            return;
        }
        row.add(new NewLine(
                LineKind.SALE,
                Objects.requireNonNull(checked.product()).code(),
                quantity,
                Objects.requireNonNull(checked.unit()).name(),
                price,
                fen,
                day,
                null,
                RowFacts.note(row, Column.BUYER),
                null,
                null,
                null));
    }

    private @Nullable LocalDate day(JudgedRow row, Findings findings) {
        Optional<CellValue> cell = RowFacts.cell(row, Column.DATE);
        if (cell.isEmpty()) {
            return null;
        }
        Reading<LocalDate> reading = Dates.read(
                cell.get(),
                row.sheet().yearOfDates(context.programmeYear()),
                row.sheet().date1904());
        if (reading.problem() != null) {
            row.refuse(
                    Column.DATE,
                    reading.problem(),
                    RowFacts.shortened(cell.get().text()));
            findings.settle("date");
        }
        return reading.value();
    }

    private static void checkCategory(JudgedRow row, Product product) {
        String text = RowFacts.text(row, Column.CATEGORY);
        boolean own = CATEGORIES.entrySet().stream()
                .anyMatch(known -> text.contains(known.getKey()) && known.getValue() == product.category());
        boolean other = CATEGORIES.keySet().stream().anyMatch(text::contains);
        if (other && !own) {
            row.warn(Column.CATEGORY, "intake.sale.other-category", product.wording(), RowFacts.shortened(text));
        }
    }

    /** The unit in its own cell, behind the quantity, or in the heading of quantity or price; else the product's own. */
    private static @Nullable String unit(JudgedRow row, Optional<Product> product, Optional<Numbers.Written> quantity) {
        String own = RowFacts.text(row, Column.UNIT);
        if (!own.isEmpty()) {
            return RowFacts.shortened(own.replaceAll("^元\\s*[/／]", ""));
        }
        String behind = quantity.map(Numbers.Written::unit).orElse("");
        if (!behind.isEmpty()) {
            return behind;
        }
        Optional<String> heading = row.sheet()
                .hint(Column.QUANTITY)
                .or(() -> row.sheet().hint(Column.PRICE).filter(hint -> hint.contains("/")))
                .map(hint -> hint.replaceAll("^.*(/|单位:)", ""))
                .filter(hint -> !hint.isEmpty() && hint.length() <= 3);
        if (heading.isPresent() || product.isEmpty()) {
            return heading.orElse(null);
        }
        row.warn(Column.UNIT, "intake.sale.no-unit", product.get().unit().wording());
        return product.get().unit().name();
    }
}
