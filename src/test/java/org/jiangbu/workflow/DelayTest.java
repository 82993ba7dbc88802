package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiangbu.base.WorkdayCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelayTest {
    private static final WorkdayCalendar CALENDAR = new WorkdayCalendar();

    /** Also where the due date is a day off, as 30 November 2019 is, and across the holidays of October. */
    @ParameterizedTest
    @EnumSource(Delay.class)
    void aDueDateBelongsToTheBandByTheWorkdaysSince(Delay delay) {
        LocalDate.of(2019, 9, 20).datesUntil(LocalDate.of(2019, 12, 31)).forEach(today -> {
            LocalDate newest = delay.newest(today, CALENDAR);
            for (LocalDate due = today.minusDays(40); due.isBefore(today); due = due.plusDays(1)) {
                assertThat(CALENDAR.workdaysBetween(due, today) >= delay.workdays())
                        .as("%s on %s", due, today)
                        .isEqualTo(!due.isAfter(newest));
            }
        });
    }
}
