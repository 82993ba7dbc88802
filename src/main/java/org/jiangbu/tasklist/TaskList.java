package org.jiangbu.tasklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 任务清单 of a programme year.
 *
 * @param rows in their order, with those that were struck off
 * @param measuredAt when the drawn values were read; when the list was closed, that moment
 * @param revision as it was seen
 */
public record TaskList(
        int programmeYear,
        String areaCode,
        Status status,
        List<TaskRow> rows,
        Instant measuredAt,
        @Nullable Instant closedAt,
        int revision) {
    /** The life of a list. */
    public enum Status {
        /** Being drafted; tasks can be struck off. */
        DRAFT,
        /** In force; tasks can be added and are filled in. */
        ISSUED,
        /** Its values are kept; nothing changes any more. */
        CLOSED
    }

    /** The rows that count. */
    public List<TaskRow> standing() {
        return rows.stream().filter(row -> !row.struck()).toList();
    }

    /** How many tasks have that result. */
    public int count(Result result) {
        return (int) standing().stream().filter(row -> row.holds() == result).count();
    }

    /** How many are late. */
    public int late() {
        return (int) standing().stream().filter(row -> row.workdaysLate() > 0).count();
    }
}
