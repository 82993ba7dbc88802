package org.jiangbu.award;

import org.jiangbu.policy.Entitlement;

/** A decision about to be written: the entitlement of the household-year and what earlier live decisions already give. */
record NewDecision(
        String number,
        DecisionKind kind,
        long householdId,
        int seq,
        Entitlement entitlement,
        long beforeIndustryFen,
        long beforeLabourFen,
        DecisionInputs inputs) {
    long industryFen() {
        return entitlement.industry().fen() - beforeIndustryFen;
    }

    long labourFen() {
        return entitlement.labour().fen() - beforeLabourFen;
    }

    boolean changesNothing() {
        return industryFen() == 0 && labourFen() == 0;
    }

    /** Whether that earlier decision says the same, so that it may stand. */
    boolean repeats(DecisionView earlier) {
        return number.equals(earlier.number())
                && kind == earlier.kind()
                && industryFen() == earlier.industryFen()
                && labourFen() == earlier.labourFen()
                && entitlement.industry().fen() == earlier.entitledIndustryFen()
                && entitlement.labour().fen() == earlier.entitledLabourFen()
                && entitlement.sales().fen() == earlier.salesBaseFen()
                && entitlement.labourIncome().fen() == earlier.labourBaseFen();
    }
}
