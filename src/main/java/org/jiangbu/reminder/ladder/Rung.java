package org.jiangbu.reminder.ladder;

import java.time.LocalDate;
import org.jiangbu.base.WorkdayCalendar;

/**
 * One rung of a deadline's ladder.
 *
 * @param workdays before (negative) or after the deadline, {@value #EARLIEST} to {@value #LATEST}
 * @param receiver {@link #HOLDER} or a role on the item's area or above it
 */
public record Rung(int workdays, String receiver) {
    public static final String HOLDER = "holder";
    public static final int EARLIEST = -30;
    public static final int LATEST = 60;

    public boolean toHolders() {
        return receiver.equals(HOLDER);
    }

    /** Whether it is climbed before the deadline has passed. */
    public boolean early() {
        return workdays < 0;
    }

    /** Deadlines from here on reach the rung today: what is late is no longer called near. */
    public LocalDate from(LocalDate today) {
        return early() ? today : LocalDate.EPOCH;
    }

    /** Deadlines up to here reach the rung today; a deadline passes with the end of its day. */
    public LocalDate to(LocalDate today, WorkdayCalendar calendar) {
        if (early()) {
            return calendar.plusWorkdays(today, -workdays);
        }
        return workdays == 0
                ? today.minusDays(1)
                : calendar.plusWorkdays(calendar.previousWorkdayOrSame(today), -workdays);
    }

    /** As the journal keeps it: workdays and receiver. */
    @Override
    public String toString() {
        return workdays + " " + receiver;
    }
}
