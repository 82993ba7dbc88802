package org.jiangbu.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person is told.
 *
 * @param items how many items it is about
 * @param workdays workdays before (negative) or after the deadline
 * @param itemId the item of an urge or a question
 * @param fromName who urges, asks, answers or sends
 * @param caseKey the case of a letter
 * @param words what that person says
 * @param urgedBefore of an urge that reaches a leader, the day on which the first of its items was urged before
 * @param urged of an urge on several items, the first of those that are open still
 */
public record Reminder(
        long id,
        ReminderKind kind,
        int items,
        int workdays,
        @Nullable Long itemId,
        @Nullable String fromName,
        @Nullable String caseKey,
        @Nullable String words,
        @Nullable LocalDate urgedBefore,
        List<Urged> urged,
        Instant at,
        boolean seen) {
    /** An open item for which haste is asked. */
    public record Urged(long itemId, String caseKey, String title) {}
}
