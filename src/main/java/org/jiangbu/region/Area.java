package org.jiangbu.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One area.
 *
 * @param parentCode code of the area above; empty for the county
 * @param validTo last day of its validity, null while it lasts
 */
public record Area(
        String code,
        String name,
        AreaLevel level,
        String parentCode,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether the area with that code is the scope itself or lies in it. */
    public static boolean within(String code, String scope) {
        return code.startsWith(scope);
    }

    /** Two spellings of a group with the same key are the same group of a village: 二社, 2组, 第二村民小组. */
    public static String groupKey(String written) {
        return AreaNames.groupKey(written);
    }

    /** The code of the area of that level which the given code lies in; refuses a code above that level. */
    public static String codeAt(String code, AreaLevel level) {
        return code.substring(0, level.codeLength());
    }
}
