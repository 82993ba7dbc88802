package org.jiangbu.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a person is told.
 *
 * @param items how many items it is about
 * @param workdays workdays before (negative) or after the deadline
 * @param itemId the item of an urge
 * @param fromName who urges
 * @param words what the one who urges says
 */
public record Reminder(
        long id,
        ReminderKind kind,
        int items,
        int workdays,
        @Nullable Long itemId,
        @Nullable String fromName,
        @Nullable String words,
        Instant at,
        boolean seen) {}
