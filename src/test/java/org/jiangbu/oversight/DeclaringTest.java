package org.jiangbu.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.oversight.Prospects.Households;
import org.jiangbu.oversight.Undeclared.Prospect;
import org.jiangbu.oversight.forecast.Arrivals;
import org.junit.jupiter.api.Test;

/** Who will still declare, from the days on which somebody did. */
class DeclaringTest {
    private static final WorkdayCalendar CALENDAR = new WorkdayCalendar();
    private static final LocalDate MONDAY = LocalDate.of(2018, 11, 5);
    private static final LocalDate LAST = LocalDate.of(2018, 12, 31);

    private static Declaring on(LocalDate today) {
        List<LocalDate> window = new ArrayList<>();
        for (int back = Prospects.WINDOW; back >= 1; back--) window.add(CALENDAR.plusWorkdays(today, -back));
        return new Declaring(new Paces(window, CALENDAR, today), LAST);
    }

    /** @param days workdays from the Monday on on which six of a hundred households declared */
    private static Households declaredOn(int... days) {
        List<SeasonDay> season = new ArrayList<>();
        for (int day : days) {
            season.add(new SeasonDay("533422206", CALENDAR.plusWorkdays(MONDAY, day), 6, 0, 0));
        }
        return new Households(100, season);
    }

    private static Undeclared after(int workdays, Households households) {
        return on(CALENDAR.plusWorkdays(MONDAY, workdays)).undeclared(households);
    }

    @Test
    void whoDeclaresDayByDayIsThoughtDoneAfterThreeDaysWithoutAnybody() {
        Households daily = declaredOn(0, 1, 2);
        assertThat(after(5, daily)).isEqualTo(new Undeclared(82, 2, Prospect.EXPECTED));
        assertThat(after(6, daily)).isEqualTo(new Undeclared(82, 3, Prospect.SILENT));
    }

    @Test
    void whereOneComesOnceAWeekNobodyIsMissedSoSoon() {
        Households weekly = declaredOn(0, 5, 10);
        assertThat(after(15, weekly).prospect()).isEqualTo(Prospect.EXPECTED);
        assertThat(after(16, weekly)).isEqualTo(new Undeclared(82, 5, Prospect.SILENT));
    }

    @Test
    void aWeekendIsNoSilence() {
        Households untilFriday = declaredOn(0, 1, 2, 3, 4);
        assertThat(on(LocalDate.of(2018, 11, 11)).undeclared(untilFriday).silent())
                .isZero();
        assertThat(on(LocalDate.of(2018, 11, 14)).undeclared(untilFriday))
                .isEqualTo(new Undeclared(70, 2, Prospect.EXPECTED));
    }

    @Test
    void whoIsExpectedComesAsFastAsTheOthersDid() {
        Declaring friday = on(CALENDAR.plusWorkdays(MONDAY, 4));
        Households daily = declaredOn(0, 1, 2, 3);
        Arrivals arrivals = friday.arrivals(daily, friday.undeclared(daily));
        assertThat(arrivals.perWorkday()).isEqualTo(6);
        assertThat(arrivals.last()).as("76 at six a workday").isEqualTo(CALENDAR.plusWorkdays(MONDAY, 4 + 13));
    }

    @Test
    void nobodyComesAfterTheWindowNorBeforeAnybodyHasCome() {
        Households some = declaredOn(0);
        Undeclared closed = on(LAST).undeclared(some);
        assertThat(closed.prospect()).isEqualTo(Prospect.CLOSED);
        assertThat(on(LAST).arrivals(some, closed)).isEqualTo(Arrivals.NONE);
        assertThat(after(1, declaredOn())).isEqualTo(new Undeclared(100, 0, Prospect.NOT_BEGUN));
    }

    @Test
    void whereAllHaveDeclaredNobodyIsExpected() {
        Declaring tuesday = on(MONDAY.plusDays(1));
        Households all = new Households(6, declaredOn(0).season());
        assertThat(tuesday.undeclared(all).expected()).isFalse();
        assertThat(tuesday.arrivals(all, tuesday.undeclared(all))).isEqualTo(Arrivals.NONE);
    }
}
