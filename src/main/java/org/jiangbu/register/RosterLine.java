package org.jiangbu.register;

import org.jspecify.annotations.Nullable;

/**
 * One decision on a roster; amounts in fen, never below zero.
 *
 * @param number business number of the declaration
 * @param headIdNo householder's ID number: masked; whole only in an export by a role that may see it
 * @param supplementary no case waits for it, only money follows
 * @param returnedReason words of the county's return of this line, if marked
 * @param returnedFor its coded reason
 */
public record RosterLine(
        long id,
        String rosterNumber,
        int position,
        long decisionId,
        String number,
        long householdId,
        String areaCode,
        String headName,
        String headIdNo,
        int householdSize,
        long salesFen,
        long labourIncomeFen,
        long cutFen,
        long industryFen,
        long labourFen,
        boolean supplementary,
        @Nullable String returnedReason,
        @Nullable ReturnReason returnedFor) {
    public long totalFen() {
        return industryFen + labourFen;
    }

    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "RosterLine[" + rosterNumber + ", " + position + "]";
    }
}
