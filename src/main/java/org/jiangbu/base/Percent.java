package org.jiangbu.base;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share in percent with one decimal, rounded down so that 100 is reached only when nothing is missing (R40). */
public final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** 0.0 where there is nothing to have a share of. */
    public static BigDecimal of(long part, long whole) {
        return of(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /** The same of what is not counted in whole numbers. */
    public static BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO.setScale(1)
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.DOWN);
    }
}
