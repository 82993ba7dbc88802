package org.jiangbu.register;

/**
 * What an approved roster asks to be paid for one decision; fen, zero where nothing is due (F27).
 *
 * @param number business number of the declaration
 * @param supplementary no case waits for it: send no message when it is paid
 */
public record PayableLine(
        long decisionId,
        String number,
        long householdId,
        String areaCode,
        long industryFen,
        long labourFen,
        boolean supplementary) {
    public long totalFen() {
        return industryFen + labourFen;
    }
}
