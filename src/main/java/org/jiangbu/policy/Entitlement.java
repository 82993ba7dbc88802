package org.jiangbu.policy;

import org.jiangbu.base.Money;

/**
 * What a household-year is entitled to, with the steps that led there: verified bases, awards before the cap, awards.
 */
public record Entitlement(
        Money sales, Money labourIncome, Money industryUncapped, Money labourUncapped, Money industry, Money labour) {
    public static final Entitlement NONE =
            new Entitlement(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

    public Money total() {
        return industry.plus(labour);
    }

    /** What the cap took from the industry award (F5). */
    public Money industryCut() {
        return industryUncapped.minus(industry);
    }

    /** What the cap took from the labour award. */
    public Money labourCut() {
        return labourUncapped.minus(labour);
    }

    public Money cut() {
        return industryCut().plus(labourCut());
    }

    /** What is still to be paid when that much has been paid (net of returns) already; negative parts are owed back. */
    public Payable payable(Money industryPaid, Money labourPaid) {
        return new Payable(industry.minus(industryPaid), labour.minus(labourPaid));
    }

    /** Whether less was really verified than believed before, yet the cap hides it: nothing to claw back, but a finding (F17). */
    public boolean hidesLossSince(Entitlement before) {
        boolean lost = sales.compareTo(before.sales) < 0 || labourIncome.compareTo(before.labourIncome) < 0;
        return lost && total().equals(before.total());
    }
}
