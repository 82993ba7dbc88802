package org.jiangbu.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
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
        return new Passage.Step("check", "核实", "village-cadre", List.of(desk), 1, List.of(), Map.of());
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

    /** Who would come to a desk that stands still is not thought to stand still as well. */
    @Test
    void oneMorePersonIsAsFastAsThoseThereWereWhenTheyWorked() {
        LocalDate today = CALENDAR.plusWorkdays(MONDAY, 11);
        List<LocalDate> window = new ArrayList<>();
        for (int back = 30; back >= 1; back--) window.add(CALENDAR.plusWorkdays(today, -back));
        Passage.Desk desk = new Passage.Desk(32, Map.of(LocalDate.of(2018, 11, 9), 40), Map.of(MONDAY, 8));
        TownshipFlow flow = new TownshipFlow("533422206", List.of(step(desk)), new Passage.Desk(0, Map.of(), Map.of()));
        Stage.Desk stage = ((Stage.Step)
                        new Paces(window, CALENDAR, today).way(flow).get(0))
                .desks()
                .get(0);
        assertThat(stage.idle()).isEqualTo(10);
        assertThat(stage.perWorkday()).isZero();
        assertThat(stage.able()).isEqualTo(8);
    }

    /** Who is lent from today is thought as fast as the one who was alone so far; what both did since counts by itself. */
    @Test
    void whoCameLatelyIsExpectedToWorkLikeTheOthers() {
        List<LocalDate> window = new ArrayList<>();
        Map<LocalDate, Integer> done = new HashMap<>();
        for (int back = 30; back >= 1; back--) {
            window.add(CALENDAR.plusWorkdays(FRIDAY, -back));
            done.put(CALENDAR.plusWorkdays(FRIDAY, -back), 9);
        }
        Passage.Desk desk = new Passage.Desk(100, Map.of(window.get(0), 370), done);
        Passage.Step alone = step(desk);
        assertThat(pace(window, alone)).isEqualTo(9);
        assertThat(pace(window, with(alone, FRIDAY))).isEqualTo(18);
        assertThat(pace(window, with(alone, window.get(0))))
                .as("there all the while")
                .isEqualTo(9);
        assertThat(pace(window, with(alone, window.get(20)))).isBetween(9.0, 18.0);
    }

    private static Passage.Step with(Passage.Step step, LocalDate newcomer) {
        return new Passage.Step(
                step.key(), step.name(), step.role(), step.desks(), 2, List.of(newcomer), step.outcomes());
    }

    private static double pace(List<LocalDate> window, Passage.Step step) {
        TownshipFlow flow = new TownshipFlow("533422206", List.of(step), new Passage.Desk(0, Map.of(), Map.of()));
        return ((Stage.Step) new Paces(window, CALENDAR, FRIDAY).way(flow).get(0)).perWorkday();
    }

    /** On the last day before the due day a notice of a week cannot be over: the two weeks after it are what can be had. */
    @Test
    void whatCannotBeInTimeAtAllIsAskedForTwoWeeksLater() {
        LocalDate due = LocalDate.of(2018, 11, 30);
        Map<LocalDate, Integer> done = Map.of(MONDAY, 5, MONDAY.plusDays(1), 5, MONDAY.plusDays(2), 5);
        Passage.Step village = step(new Passage.Desk(55, Map.of(LocalDate.of(2018, 11, 9), 70), done));
        Passage.Step township = new Passage.Step(
                "township",
                "乡镇核实",
                "township-clerk",
                List.of(new Passage.Desk(0, Map.of(MONDAY, 5), Map.of(MONDAY, 5))),
                1,
                List.of(),
                Map.of());
        TownshipFlow flow = new TownshipFlow(
                "533422206",
                List.of(village, new Passage.Period("notice", "公示", Map.of(), 7), township),
                new Passage.Desk(0, Map.of(), Map.of()));
        LocalDateTime thursday = LocalDate.of(2018, 11, 29).atTime(9, 0);
        Outlook outlook = new Prospects(CALENDAR, thursday, due, LocalDate.of(2018, 12, 31))
                .of(List.of(flow), Map.of())
                .get("533422206");
        assertThat(outlook.inTime()).isFalse();
        assertThat(outlook.target()).isEqualTo(LocalDate.of(2018, 12, 14));
        assertThat(outlook.forecast().morePeople()).isPositive();
    }
}
