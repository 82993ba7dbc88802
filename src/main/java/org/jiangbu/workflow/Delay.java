package org.jiangbu.workflow;

import java.time.LocalDate;
import org.jiangbu.base.WorkdayCalendar;

/** How late an item is, in bands of Chinese workdays after its due date (E1). */
public enum Delay {
    /** Up to two workdays late, also where only days off have passed since. */
    UP_TO_2(0),
    UP_TO_5(3),
    UP_TO_10(6),
    OVER_10(11);

    private final int workdays;

    Delay(int workdays) {
        this.workdays = workdays;
    }

    /** Workdays from which on an item belongs to the band. */
    public int workdays() {
        return workdays;
    }

    /** The band of what is that many workdays late. */
    public static Delay of(int workdaysLate) {
        Delay band = UP_TO_2;
        for (Delay delay : values()) {
            if (workdaysLate >= delay.workdays) band = delay;
        }
        return band;
    }

    /** The newest due date that is that late today; a day off if the workday after it is the first that counts. */
    public LocalDate newest(LocalDate today, WorkdayCalendar calendar) {
        return workdays == 0
                ? today.minusDays(1)
                : calendar.plusWorkdays(calendar.previousWorkdayOrSame(today), 1 - workdays)
                        .minusDays(1);
    }
}
