package org.jiangbu.policy;

import java.math.BigDecimal;
import org.jiangbu.base.Money;

/**
 * What a programme asks of those who enter, verify and pay.
 *
 * @param townshipSampling share of declarations that the township visits (step 3a), as a fraction of one
 * @param countySampling share that the county visits (step 4a)
 * @param amountTolerance how far an entered amount may stand from quantity × price without a reason
 * @param lineMaximum the largest amount believed on one line
 * @param cadreMayEnter whether the assigned cadre may enter what they check (part C)
 * @param shortage what happens when approvals exceed what arrived (P17)
 * @param channel who pays the household (P15)
 */
public record Safeguards(
        BigDecimal townshipSampling,
        BigDecimal countySampling,
        Money amountTolerance,
        Money lineMaximum,
        boolean cadreMayEnter,
        Shortage shortage,
        Channel channel) {
    /** What happens when more is approved than has arrived (P17). */
    public enum Shortage {
        BLOCK,
        FIRST_APPROVED,
        PRO_RATA
    }

    /** Who pays the household (P15). */
    public enum Channel {
        ONE_CARD,
        TOWNSHIP
    }
}
