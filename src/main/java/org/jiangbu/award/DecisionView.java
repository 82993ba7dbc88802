package org.jiangbu.award;

import java.time.Instant;

/**
 * An award decision as other modules read it; all amounts in fen.
 *
 * @param number business number of the declaration that it belongs to
 * @param areaCode place of the household
 * @param seq counts the decisions of the household-year, from 1
 * @param salesBaseFen verified sales of the whole household-year
 * @param labourBaseFen verified labour income of the whole household-year
 * @param entitledIndustryFen industry award of the whole household-year
 * @param entitledLabourFen labour award of the whole household-year
 * @param cutFen what caps took away from the whole household-year
 * @param industryFen industry part that this decision adds to the earlier ones; below zero where parts shift
 * @param labourFen labour part that this decision adds to the earlier ones
 */
public record DecisionView(
        long id,
        String number,
        long householdId,
        int programmeYear,
        String areaCode,
        int seq,
        DecisionKind kind,
        DecisionState state,
        long salesBaseFen,
        long labourBaseFen,
        long entitledIndustryFen,
        long entitledLabourFen,
        long cutFen,
        long industryFen,
        long labourFen,
        int policyVersion,
        Instant decidedAt) {
    /** Difference that this decision makes; below zero it is to be clawed back. */
    public long totalFen() {
        return industryFen + labourFen;
    }

    /** What the register pays for it: nothing when the difference is not positive (F27). */
    public long payableFen() {
        return Math.max(0, totalFen());
    }

    /** Industry part of {@link #payableFen()}. */
    public long payableIndustryFen() {
        return totalFen() > 0 ? industryFen : 0;
    }

    /** Labour part of {@link #payableFen()}. */
    public long payableLabourFen() {
        return totalFen() > 0 ? labourFen : 0;
    }
}
