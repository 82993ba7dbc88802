package org.jiangbu.reminder;

import java.time.LocalDate;
import org.jiangbu.base.WorkdayCalendar;

/**
 * One rung of a deadline's ladder.
 *
 * @param workdays before (negative) or after the deadline
 * @param receiver {@link #HOLDER} or a role on the item's area or above it
 */
record Rung(int workdays, String receiver) {
    static final String HOLDER = "holder";

    boolean toHolders() {
        return receiver.equals(HOLDER);
    }

    /** Deadlines from here on reach the rung today: what is late is no longer called near. */
    LocalDate from(LocalDate today) {
        return workdays < 0 ? today : LocalDate.EPOCH;
    }

    /** Deadlines up to here reach the rung today; a deadline passes with the end of its day. */
    LocalDate to(LocalDate today, WorkdayCalendar calendar) {
        if (workdays < 0) {
            return calendar.plusWorkdays(today, -workdays);
        }
        return workdays == 0
                ? today.minusDays(1)
                : calendar.plusWorkdays(calendar.previousWorkdayOrSame(today), -workdays);
    }

    ReminderKind kind() {
        if (!toHolders()) {
            return ReminderKind.ESCALATED;
        }
        return workdays < 0 ? ReminderKind.DUE : ReminderKind.OVERDUE;
    }
}
