package org.jiangbu.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What the inbox asks for; empty fields do not filter. Always limited to what the current person may decide.
 *
 * @param areaCode township, village or group: everything below it
 * @param text part of a title, number or pinyin initials
 * @param narrowing whatever else narrows the list
 * @param after cursor of the previous page, from {@link WorkItemPage#next()}
 * @param limit rows wanted, 1 to 500
 */
public record WorkItemQuery(
        @Nullable String areaCode,
        @Nullable String processId,
        @Nullable String stepKey,
        boolean overdueOnly,
        @Nullable String text,
        Narrowing narrowing,
        Sort sort,
        @Nullable String after,
        int limit) {
    /** Orders that an index serves. */
    public enum Sort {
        DUE,
        AMOUNT_DESC,
        NEWEST,
        PRIORITY
    }

    public WorkItemQuery(
            @Nullable String areaCode,
            @Nullable String processId,
            @Nullable String stepKey,
            boolean overdueOnly,
            @Nullable String text,
            Sort sort,
            @Nullable String after,
            int limit) {
        this(areaCode, processId, stepKey, overdueOnly, text, Narrowing.NONE, sort, after, limit);
    }

    public static WorkItemQuery all(int limit) {
        return new WorkItemQuery(null, null, null, false, null, Sort.DUE, null, limit);
    }

    public WorkItemQuery after(@Nullable String cursor) {
        return new WorkItemQuery(areaCode, processId, stepKey, overdueOnly, text, narrowing, sort, cursor, limit);
    }

    public WorkItemQuery narrowedBy(Narrowing other) {
        return new WorkItemQuery(areaCode, processId, stepKey, overdueOnly, text, other, sort, after, limit);
    }

    public WorkItemQuery atMost(int rows) {
        return new WorkItemQuery(areaCode, processId, stepKey, overdueOnly, text, narrowing, sort, after, rows);
    }
}
