package org.jiangbu.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;

/**
 * An amount in fen (a hundredth of a yuan), between −10¹³ and 10¹³ fen; whatever lies beyond is refused, never wrapped. As JSON
 * it is the bare number of fen.
 */
public record Money(@JsonValue long fen) implements Comparable<Money> {
    /** The largest amount that is believed: 10¹³ fen, a hundred billion yuan. */
    public static final long MAX_FEN = 10_000_000_000_000L;

    public static final Money ZERO = new Money(0);

    public Money {
        if (fen > MAX_FEN || fen < -MAX_FEN) {
            throw new Refusal("base.money.too-large");
        }
    }

    @JsonCreator
    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** An amount in yuan that is exact to the fen; a third decimal is refused. */
    public static Money ofYuan(BigDecimal yuan) {
        bounded(yuan);
        try {
            return new Money(yuan.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new Refusal("base.money.more-than-two-decimals");
        }
    }

    /** An amount in yuan, rounded half up to the fen (F6, F28). */
    public static Money rounded(BigDecimal yuan) {
        bounded(yuan);
        return ofYuan(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    private static void bounded(BigDecimal yuan) {
        if ((long) yuan.precision() - yuan.scale() > 12 || yuan.scale() > 10_000) {
            throw new Refusal("base.money.too-large");
        }
    }

    /** Reads yuan as people write them: {@code 8,091,961.25}, {@code ￥3000元}, full-width digits. */
    public static Money parse(String text) {
        String plain = Widths.narrow(text).strip();
        if (!plain.matches("[¥￥]?\\s*[-+]?(\\d{1,13}|\\d{1,3}(,\\d{3})+)(\\.\\d{1,8})?\\s*\\u5143?")) {
            throw new Refusal("base.money.not-an-amount");
        }
        return ofYuan(new BigDecimal(plain.replaceAll("[^-+.0-9]", "")));
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negate() {
        return new Money(-fen);
    }

    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Yuan with thousands separators and two decimals: {@code 8,091,961.25}. */
    public String format() {
        return String.format(Locale.ROOT, "%,.2f", yuan());
    }

    /** The amount in the capitals that bank slips and rosters ask for: 人民币叁仟元整. */
    public String capital() {
        return CapitalAmount.of(this);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return format();
    }
}
