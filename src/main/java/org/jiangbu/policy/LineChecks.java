package org.jiangbu.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Judges declared lines by the rules of one programme year: window (R6), no future date (R3), catalogue (R4, R5), units,
 * amounts. Pure; what needs the registry (household, member, duplicates) is judged elsewhere.
 */
public final class LineChecks {
    /** Largest quantity that fits its column. */
    private static final BigDecimal MAX_QUANTITY = new BigDecimal("999999999.999");

    /** Largest price in yuan that fits its column. */
    private static final BigDecimal MAX_PRICE = new BigDecimal("99999999.9999");

    private static final int MAX_DIGITS = 30;
    public static final int MIN_AGE = 16;

    private final Programme programme;
    private final Policy policy;
    private final Catalogue catalogue;
    private final LocalDate today;

    public LineChecks(Programme programme, Policy policy, Catalogue catalogue, LocalDate today) {
        this.programme = programme;
        this.policy = policy;
        this.catalogue = catalogue;
        this.today = today;
    }

    public CheckedSale sale(SaleLine line) {
        List<LineFinding> findings = new ArrayList<>();
        checkDate(findings, line.soldOn());
        Product product = product(findings, line.product());
        BigDecimal written = positive(findings, "quantity", line.quantity());
        BigDecimal writtenPrice = line.unitPrice() == null && line.amount() != null
                ? null
                : positive(findings, "unitPrice", line.unitPrice());
        Money amount = amount(findings, line, written, writtenPrice);
        Measure measure = measure(findings, product, written, line.unit());
        if (product == null || measure == null || amount == null || isRefused(findings)) {
            Unit unit = measure == null ? null : measure.unit();
            return new CheckedSale(List.copyOf(findings), product, unit, null, null, amount);
        }
        BigDecimal quantity = measure.quantity();
        BigDecimal price = writtenPrice == null
                ? amount.yuan().divide(quantity, 4, RoundingMode.HALF_UP)
                : measure.price(writtenPrice);
        if (quantity.compareTo(MAX_QUANTITY) > 0 || price.compareTo(MAX_PRICE) > 0) {
            findings.add(LineFinding.refused("quantity", "policy.line.too-large"));
        }
        warnOfPrice(findings, product, measure.unit(), price);
        return new CheckedSale(List.copyOf(findings), product, measure.unit(), quantity, price, amount);
    }

    /** The day as of which lines are judged. */
    public LocalDate today() {
        return today;
    }

    private static boolean isRefused(List<LineFinding> findings) {
        return findings.stream().anyMatch(LineFinding::isRefused);
    }

    /** What is wrong with a labour line. */
    public List<LineFinding> labour(LabourLine line) {
        List<LineFinding> findings = new ArrayList<>();
        if (line.type() == null) {
            findings.add(LineFinding.refused("labourType", "policy.line.labour-type-unknown"));
        }
        checkDate(findings, line.to());
        if (line.from() != null && line.to() != null && line.to().isBefore(line.from())) {
            findings.add(LineFinding.refused("period", "base.period.reversed", line.from(), line.to()));
        } else if (line.from() != null) {
            checkDate(findings, line.from());
        }
        checkAge(findings, line);
        if (line.to() != null && isDeadBy(line.diedOn(), line.to())) {
            findings.add(LineFinding.refused("worker", "policy.line.worker-died", String.valueOf(line.diedOn())));
        }
        warnOfRounding(findings, line.income(), checkAmount(findings, line.income()));
        return List.copyOf(findings);
    }

    /** Nobody may be employed before the sixteenth birthday. */
    private static void checkAge(List<LineFinding> findings, LabourLine line) {
        if (line.bornOn() != null && line.to() != null && isTooYoung(line.bornOn(), line.from(), line.to())) {
            findings.add(LineFinding.refused("worker", "policy.line.under-age", MIN_AGE));
        }
    }

    /** Whether the work began before the birthday from which on it counts. */
    public static boolean isTooYoung(LocalDate bornOn, @Nullable LocalDate from, LocalDate to) {
        return (from == null ? to : from).isBefore(bornOn.plusYears(MIN_AGE));
    }

    /** H2: nobody earns after death; the day of death itself counts as lived. */
    public static boolean isDeadBy(@Nullable LocalDate diedOn, LocalDate day) {
        return diedOn != null && diedOn.isBefore(day);
    }

    /** H2: what a household earns after its householder's death waits for another householder to be paid. */
    public static Optional<LineFinding> payee(@Nullable LocalDate householderDiedOn, LocalDate day) {
        return isDeadBy(householderDiedOn, day)
                ? Optional.of(LineFinding.refused(
                        "household", "policy.line.householder-died", String.valueOf(householderDiedOn)))
                : Optional.empty();
    }

    private void checkDate(List<LineFinding> findings, @Nullable LocalDate date) {
        if (date == null) {
            findings.add(LineFinding.refused("date", "policy.line.date-missing"));
        } else if (!programme.window().contains(date)) {
            findings.add(LineFinding.refused(
                    "date",
                    "policy.line.out-of-window",
                    date,
                    programme.window().from(),
                    programme.window().to()));
        } else if (date.isAfter(today)) {
            findings.add(LineFinding.refused("date", "policy.line.future", date));
        }
    }

    private @Nullable Product product(List<LineFinding> findings, @Nullable String text) {
        if (text == null || text.isBlank()) {
            findings.add(LineFinding.refused("product", "policy.line.product-missing"));
            return null;
        }
        Product product = catalogue.find(text).or(() -> catalogue.match(text)).orElse(null);
        if (product == null) {
            findings.add(LineFinding.refused("product", "policy.line.not-in-catalogue", text, catalogue.year()));
        } else if (product.isGathered()) {
            findings.add(LineFinding.refused("product", "policy.line.gathered", text));
        }
        return product;
    }

    /** The number itself when it is there, positive and of a size that can be reckoned with. */
    private static @Nullable BigDecimal positive(
            List<LineFinding> findings, String field, @Nullable BigDecimal number) {
        if (number == null) {
            findings.add(LineFinding.refused(field, "policy.line." + field + "-missing"));
        } else if (number.signum() <= 0) {
            findings.add(LineFinding.refused(field, "policy.line." + field + "-not-positive"));
        } else if (number.compareTo(MAX_QUANTITY) > 0 || !isReckonable(number)) {
            findings.add(LineFinding.refused(field, "policy.line.too-large"));
        } else {
            return number;
        }
        return null;
    }

    /** Numbers like 1e-900000000 are few characters to write and more digits than a machine holds. */
    private static boolean isReckonable(BigDecimal number) {
        return number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS;
    }

    private @Nullable Measure measure(
            List<LineFinding> findings,
            @Nullable Product product,
            @Nullable BigDecimal quantity,
            @Nullable String unit) {
        if (product == null || quantity == null || product.isGathered()) {
            return null;
        }
        if (unit == null || unit.isBlank()) {
            findings.add(LineFinding.refused("unit", "policy.line.unit-missing"));
            return null;
        }
        Measure measure = catalogue.measure(product, quantity, unit).orElse(null);
        if (measure == null) {
            findings.add(LineFinding.refused(
                    "unit",
                    "policy.line.unit-unknown",
                    unit,
                    product.wording(),
                    product.unit().wording()));
        } else if (measure.quantity().signum() == 0) {
            findings.add(LineFinding.refused("quantity", "policy.line.quantity-not-positive"));
        }
        return measure;
    }

    /** The entered amount, or quantity × price where none was entered; both to the fen (F28). */
    private @Nullable Money amount(
            List<LineFinding> findings, SaleLine line, @Nullable BigDecimal quantity, @Nullable BigDecimal unitPrice) {
        BigDecimal product = quantity == null || unitPrice == null ? null : quantity.multiply(unitPrice);
        BigDecimal entered = line.amount();
        if (entered == null) {
            return product == null ? null : checkAmount(findings, product);
        }
        Money amount = checkAmount(findings, entered);
        warnOfRounding(findings, entered, amount);
        if (amount != null && product != null && line.differenceReason() == null) {
            BigDecimal difference = product.subtract(amount.yuan()).abs();
            if (difference.compareTo(policy.safeguards().amountTolerance().yuan()) > 0) {
                findings.add(LineFinding.refused(
                        "amount",
                        "policy.line.amount-differs",
                        amount,
                        Money.rounded(product.min(Money.ofFen(Money.MAX_FEN).yuan()))));
            }
        }
        return amount;
    }

    private @Nullable Money checkAmount(List<LineFinding> findings, @Nullable BigDecimal yuan) {
        if (yuan == null) {
            findings.add(LineFinding.refused("amount", "policy.line.amount-missing"));
        } else if (yuan.signum() <= 0) {
            findings.add(LineFinding.refused("amount", "policy.line.amount-not-positive"));
        } else if (yuan.compareTo(policy.safeguards().lineMaximum().yuan()) > 0 || !isReckonable(yuan)) {
            findings.add(LineFinding.refused("amount", "policy.line.too-large"));
        } else if (Money.rounded(yuan).isZero()) {
            findings.add(LineFinding.refused("amount", "policy.line.amount-not-positive"));
        } else {
            return Money.rounded(yuan);
        }
        return null;
    }

    /** An entered amount with more than two decimals counts to the fen, and nobody is left to find that out. */
    private static void warnOfRounding(
            List<LineFinding> findings, @Nullable BigDecimal entered, @Nullable Money amount) {
        if (entered != null && amount != null && entered.compareTo(amount.yuan()) != 0) {
            findings.add(LineFinding.warning("amount", "policy.line.amount-rounded", amount));
        }
    }

    private static void warnOfPrice(List<LineFinding> findings, Product product, Unit unit, BigDecimal price) {
        product.priceIn(unit)
                .filter(range -> !range.contains(price))
                .ifPresent(range -> findings.add(LineFinding.warning(
                        "unitPrice",
                        "policy.line.price-unusual",
                        product.wording(),
                        price.stripTrailingZeros().toPlainString(),
                        range.min().toPlainString(),
                        range.max().toPlainString())));
    }
}
