package org.jiangbu.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What the inbox asks for; empty fields do not filter. Always limited to what the current person may decide.
 *
 * @param areaCode township, village or group: everything below it
 * @param text part of a title, number or pinyin initials
 * @param after cursor of the previous page, from {@link WorkItemPage#next()}
 * @param limit rows wanted, 1 to 500
 */
public record WorkItemQuery(
        @Nullable String areaCode,
        @Nullable String processId,
        @Nullable String stepKey,
        boolean overdueOnly,
        @Nullable String text,
        Sort sort,
        @Nullable String after,
        int limit) {
    /** Orders that an index serves. */
    public enum Sort {
        DUE,
        AMOUNT_DESC,
        NEWEST
    }

    public static WorkItemQuery all(int limit) {
        return new WorkItemQuery(null, null, null, false, null, Sort.DUE, null, limit);
    }

    public WorkItemQuery after(@Nullable String cursor) {
        return new WorkItemQuery(areaCode, processId, stepKey, overdueOnly, text, sort, cursor, limit);
    }
}
