package org.jiangbu.policy;

import java.math.BigDecimal;
import java.util.Objects;
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
 * @param selfCheckBeforeTransfer what happens when money is to go to a township that has not handed in the year's self-check
 *     (P21); a version that says nothing of it warns
 */
public record Safeguards(
        BigDecimal townshipSampling,
        BigDecimal countySampling,
        Money amountTolerance,
        Money lineMaximum,
        boolean cadreMayEnter,
        Shortage shortage,
        Channel channel,
        SelfCheckGate selfCheckBeforeTransfer) {
    public Safeguards {
        selfCheckBeforeTransfer = Objects.requireNonNullElse(selfCheckBeforeTransfer, SelfCheckGate.WARN);
    }

    /** The same but for the self-check (P21). */
    public Safeguards withSelfCheckBeforeTransfer(SelfCheckGate gate) {
        return new Safeguards(
                townshipSampling, countySampling, amountTolerance, lineMaximum, cadreMayEnter, shortage, channel, gate);
    }

    /** What happens when money is to go to a township whose self-check is late (P21). */
    public enum SelfCheckGate {
        /** Nobody asks. */
        OFF,
        /** Whoever pays is told, and the journal keeps it. */
        WARN,
        /** Nothing is paid until it is handed in. */
        BLOCK
    }

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
