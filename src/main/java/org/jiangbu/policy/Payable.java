package org.jiangbu.policy;

import org.jiangbu.base.Money;

/** What is payable now to a household, per award; a negative total is to be clawed back (F16). */
public record Payable(Money industry, Money labour) {
    public Money total() {
        return industry.plus(labour);
    }

    public boolean isClawback() {
        return total().isNegative();
    }

    /** Whether a bank line is made: 0.00 makes none (F27). */
    public boolean isPaidOut() {
        return total().isPositive();
    }
}
