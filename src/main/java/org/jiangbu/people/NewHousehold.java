package org.jiangbu.people;

import org.jspecify.annotations.Nullable;

/**
 * A household to register; its householder becomes its first member.
 *
 * @param householdNo number in the national register; one is issued where it is absent
 * @param areaCode village or group
 * @param size persons in the household, 1 to 30
 * @param registerYear first programme year for which it is registered (R1)
 */
public record NewHousehold(
        @Nullable String householdNo,
        String areaCode,
        String headName,
        String headIdNo,
        int size,
        int registerYear,
        @Nullable String phone,
        @Nullable Long splitFromId) {
    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "NewHousehold[" + areaCode + "]";
    }
}
