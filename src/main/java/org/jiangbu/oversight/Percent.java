package org.jiangbu.oversight;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A share in percent with one decimal, rounded down so that 100 is reached only when nothing is missing (R40). */
public final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    /** 0.0 where there is nothing to have a share of. */
    public static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }
}
