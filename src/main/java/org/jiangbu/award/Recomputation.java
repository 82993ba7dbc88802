package org.jiangbu.award;

/** A decision's stored amounts beside those calculated again from its inputs; fen. */
public record Recomputation(
        long decisionId, long storedIndustryFen, long storedLabourFen, long industryFen, long labourFen) {
    public boolean agrees() {
        return storedIndustryFen == industryFen && storedLabourFen == labourFen;
    }
}
