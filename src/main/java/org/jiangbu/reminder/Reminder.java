package org.jiangbu.reminder;

import java.time.Instant;
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
        Instant at,
        boolean seen) {}
