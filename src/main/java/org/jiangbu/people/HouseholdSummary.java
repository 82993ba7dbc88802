package org.jiangbu.people;

import org.jspecify.annotations.Nullable;

/**
 * A household as lists show it.
 *
 * @param areaCode its group, or its village where the group is unknown
 * @param headIdNo unmasked; views mask it
 * @param size persons in the household
 * @param registerYear first programme year for which it is registered (R1)
 * @param cadreId person id of the assigned cadre
 * @param splitFromId household whose cap it shares in the year of the split (P16)
 */
public record HouseholdSummary(
        long id,
        String householdNo,
        String areaCode,
        String headName,
        String headIdNo,
        int size,
        int registerYear,
        @Nullable Long cadreId,
        @Nullable Long splitFromId) {
    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "HouseholdSummary[" + id + ", " + householdNo + "]";
    }
}
