package org.jiangbu.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.oversight.forecast.Stage;
import org.jiangbu.workflow.flow.Passage;
import org.jiangbu.workflow.flow.TownshipFlow;
import org.junit.jupiter.api.Test;

/** For how many workdays nobody has decided anything at a step: days that are over, whatever else happens today. */
class PacesTest {
    private static final WorkdayCalendar CALENDAR = new WorkdayCalendar();
    private static final LocalDate MONDAY = LocalDate.of(2018, 11, 12);
    private static final LocalDate FRIDAY = LocalDate.of(2018, 11, 16);

    private static Passage.Step step(Passage.Desk desk) {
        return new Passage.Step("check", "核实", "village-cadre", List.of(desk), 1, Map.of());
    }

    /** @param today whether today is among the days of the window, as it is where any step was begun today */
    private static int idle(LocalDate now, boolean today, Map<LocalDate, Integer> done) {
        List<LocalDate> window = new ArrayList<>();
        for (int back = 30; back >= 1; back--) window.add(CALENDAR.plusWorkdays(now, -back));
        if (today) window.add(now);
        int left = 20 - done.values().stream().mapToInt(Integer::intValue).sum();
        Passage.Desk desk = new Passage.Desk(left, Map.of(LocalDate.of(2018, 11, 9), 20), done);
        TownshipFlow flow = new TownshipFlow("533422206", List.of(step(desk)), new Passage.Desk(0, Map.of(), Map.of()));
        return ((Stage.Step) new Paces(window, CALENDAR, now).way(flow).get(0)).idle();
    }

    @Test
    void todayIsNotAmongTheDaysOnWhichNobodyActed() {
        Map<LocalDate, Integer> done = Map.of(MONDAY, 4);
        assertThat(idle(FRIDAY, false, done)).as("Tuesday to Thursday").isEqualTo(3);
        assertThat(idle(FRIDAY, true, done))
                .as("also where another step was begun today")
                .isEqualTo(3);
    }

    @Test
    void whoActsTodayEndsIt() {
        assertThat(idle(FRIDAY, false, Map.of(MONDAY, 4, FRIDAY, 1))).isZero();
        assertThat(idle(FRIDAY, true, Map.of(MONDAY, 4, FRIDAY, 1))).isZero();
    }

    @Test
    void whoActsOnADayOffEndsItToo() {
        LocalDate nextMonday = MONDAY.plusWeeks(1);
        assertThat(idle(nextMonday, false, Map.of(MONDAY, 4))).isEqualTo(4);
        assertThat(idle(nextMonday, false, Map.of(MONDAY, 4, FRIDAY.plusDays(1), 1)))
                .isZero();
    }
}
