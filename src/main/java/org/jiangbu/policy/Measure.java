package org.jiangbu.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A quantity as it was written, and what it is in the stored unit. */
public record Measure(BigDecimal written, Unit unit, BigDecimal factor) {
    /** The quantity in the stored unit, to a thousandth. */
    public BigDecimal quantity() {
        return written.multiply(factor).setScale(3, RoundingMode.HALF_UP);
    }

    /** What one stored unit costs when one written unit costs that, to a hundredth of a fen. */
    public BigDecimal price(BigDecimal writtenPrice) {
        return writtenPrice.divide(factor, 4, RoundingMode.HALF_UP);
    }
}
