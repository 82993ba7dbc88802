package org.jiangbu.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkdayCalendarTest {
    private final WorkdayCalendar calendar = new WorkdayCalendar();

    @ParameterizedTest
    @CsvSource({
        "2018-09-28, 5, 2018-10-10",
        "2018-12-28, 5, 2019-01-07",
        "2018-02-09, 10, 2018-02-28",
        "2026-09-30, 3, 2026-10-10",
        "2018-10-10, -5, 2018-09-28",
        "2018-11-30, -15, 2018-11-09",
        "2018-11-30, -7, 2018-11-21",
        "2018-10-03, 0, 2018-10-03"
    })
    void workdaysSkipHolidaysAndCountWorkedWeekends(LocalDate from, int n, LocalDate to) {
        assertThat(calendar.plusWorkdays(from, n)).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-09-29", "2018-09-30", "2018-12-29", "2018-11-30"})
    void theseAreWorkdays(LocalDate day) {
        assertThat(calendar.isWorkday(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-01",
                "2018-10-02",
                "2018-10-03",
                "2018-10-04",
                "2018-10-05",
                "2018-10-06",
                "2018-10-07",
                "2018-12-31",
                "2018-12-30",
                "2018-12-01",
                "2019-11-30"
            })
    void theseAreFree(LocalDate day) {
        assertThat(calendar.isWorkday(day)).isFalse();
    }

    @Test
    void aSubmissionOnMondayIsOneWorkdayAfterFriday() {
        assertThat(calendar.workdaysBetween(LocalDate.of(2018, 11, 30), LocalDate.of(2018, 12, 3)))
                .isEqualTo(1);
        assertThat(calendar.workdaysBetween(LocalDate.of(2018, 12, 3), LocalDate.of(2018, 11, 30)))
                .isEqualTo(-1);
        assertThat(calendar.workdaysBetween(LocalDate.of(2018, 12, 3), LocalDate.of(2018, 12, 3)))
                .isZero();
    }

    @Test
    void aStatutoryDayOnAHolidayMovesToTheWorkdayBefore() {
        assertThat(calendar.previousWorkdayOrSame(LocalDate.of(2018, 12, 31))).isEqualTo(LocalDate.of(2018, 12, 29));
        assertThat(calendar.previousWorkdayOrSame(LocalDate.of(2019, 11, 30))).isEqualTo(LocalDate.of(2019, 11, 29));
        assertThat(calendar.nextWorkdayOrSame(LocalDate.of(2018, 12, 31))).isEqualTo(LocalDate.of(2019, 1, 2));
    }

    @Test
    void theKnownYearsAre2004To2026() {
        assertThat(calendar.knows(2003)).isFalse();
        assertThat(calendar.knows(2004)).isTrue();
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
    }
}
