package org.jiangbu.reminder.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jiangbu.base.WorkdayCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RungTest {
    private final WorkdayCalendar calendar = new WorkdayCalendar();

    @ParameterizedTest
    @CsvSource({
        // due on Friday 2018-09-28; 29 and 30 are worked in exchange, 1 to 7 October are off
        "-2, 2018-09-26, true",
        "-2, 2018-09-25, false",
        "-2, 2018-09-29, false",
        "0, 2018-09-28, false",
        "0, 2018-09-29, true",
        "3, 2018-09-30, false",
        "3, 2018-10-07, false",
        "3, 2018-10-08, true",
        "5, 2018-10-09, false",
        "5, 2018-10-10, true",
    })
    void aRungIsReachedByWorkdays(int workdays, LocalDate today, boolean reached) {
        LocalDate due = LocalDate.of(2018, 9, 28);
        Rung rung = new Rung(workdays, Rung.HOLDER);
        assertThat(!due.isBefore(rung.from(today)) && !due.isAfter(rung.to(today, calendar)))
                .isEqualTo(reached);
    }
}
