package org.jiangbu.workflow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of the overdue items are wanted; whatever is null does not narrow.
 *
 * @param areaCode county, township or village
 * @param step process and step, with a slash between
 * @param dueFrom first due day, inclusive
 * @param dueTo last due day, inclusive
 */
public record LateChoice(
        @Nullable String areaCode, @Nullable String step, @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo) {
    /** All in an area; everywhere with null. */
    public static LateChoice in(@Nullable String areaCode) {
        return new LateChoice(areaCode, null, null, null);
    }
}
