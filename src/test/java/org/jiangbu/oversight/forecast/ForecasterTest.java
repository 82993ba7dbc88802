package org.jiangbu.oversight.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.WorkdayCalendar;
import org.junit.jupiter.api.Test;

class ForecasterTest {
    private static final LocalDate NOV_15 = LocalDate.of(2018, 11, 15);
    private static final LocalDate DUE = LocalDate.of(2018, 11, 30);
    private static final WorkdayCalendar CALENDAR = new WorkdayCalendar();
    private static final int[] TOWNSHIPS = {240, 431, 381, 324, 447, 623, 586, 249};

    private final Forecaster forecaster = new Forecaster(CALENDAR);

    private static Stage.Step step(String key, int waiting, double pace, int people) {
        return new Stage.Step(key, key, waiting, pace, people);
    }

    @Test
    void aQueueIsDoneAfterAsManyWorkdaysAsItTakes() {
        Forecast forecast = forecaster.of(List.of(step("check", 55, 5, 1)), Aside.NONE, Arrivals.NONE, NOV_15, DUE);
        assertThat(forecast.finished()).isEqualTo(DUE); // eleven workdays
        assertThat(forecast.inTime(DUE)).isTrue();
        assertThat(forecast.morePeople()).isZero();
    }

    @Test
    void theSlowerStepHoldsAndOneMorePersonFinishesInTime() {
        List<Stage> way = List.of(step("village", 60, 10, 2), step("township", 40, 5, 1));
        Forecast forecast = forecaster.of(way, Aside.NONE, Arrivals.NONE, NOV_15, DUE);
        assertThat(forecast.finished()).isAfter(DUE);
        assertThat(forecast.holding()).isEqualTo(way.get(1));
        assertThat(forecast.morePeople()).isEqualTo(1);
    }

    @Test
    void aNoticeThatHangsTooLongIsNotShortenedByPeople() {
        List<Stage> way = List.of(
                step("village", 60, 60, 2),
                new Stage.Period(Map.of(LocalDate.of(2018, 12, 5), 3), 7),
                step("t", 0, 60, 1));
        Forecast forecast = forecaster.of(way, Aside.NONE, Arrivals.NONE, NOV_15, DUE);
        assertThat(forecast.finished()).as("the morning after").isEqualTo(LocalDate.of(2018, 12, 6));
        assertThat(forecast.morePeople()).isNull();
    }

    @Test
    void whatTheTownshipReturnedComesBackThereHoweverManyPeopleComeToIt() {
        Stage.Step township =
                new Stage.Step("township", "township", List.of(new Stage.Desk(150, 8, 8, 1, 0)), 1, 0.005, 0);
        List<Stage> way = List.of(step("village", 0, 20, 1), new Stage.Period(Map.of(), 7), township);
        Forecast forecast = forecaster.of(way, new Aside(2, 0.3), Arrivals.NONE, NOV_15, DUE);
        assertThat(forecast.holding()).isEqualTo(township);
        assertThat(forecast.morePeople()).as("no notice has to pass again").isEqualTo(1);
    }

    @Test
    void withoutAnyPaceThereIsNoEnd() {
        List<Stage> way = List.of(step("village", 60, 10, 2), step("township", 40, 0, 1));
        Forecast forecast = forecaster.of(way, Aside.NONE, Arrivals.NONE, NOV_15, DUE);
        assertThat(forecast.finished()).isNull();
        assertThat(forecast.holding()).isEqualTo(way.get(1));
        assertThat(forecast.morePeople()).isNull();
    }

    @Test
    void whatIsEmptyIsFinished() {
        assertThat(forecaster
                        .of(List.of(step("t", 0, 0, 1)), Aside.NONE, Arrivals.NONE, NOV_15, DUE)
                        .finished())
                .isEqualTo(NOV_15);
    }

    /** The error as {@link Forecaster} states it: at 15 November, on 25 seasons of the county's eight townships. */
    @Test
    void onSimulatedSeasonsSevenOfEightTownshipsFinishWithinThreeWorkdaysOfTheForecast() {
        List<Integer> within = new ArrayList<>();
        List<Integer> errors = new ArrayList<>();
        for (int season = 0; season < 25; season++) {
            int close = 0;
            for (int n = 0; n < TOWNSHIPS.length; n++) {
                int error = Math.abs(error(TOWNSHIPS[n], season * 100L + n));
                errors.add(error);
                if (error <= 3) close++;
            }
            within.add(close);
        }
        assertThat(within.stream().filter(close -> close >= 7)).hasSizeGreaterThanOrEqualTo(23);
        assertThat(within).allMatch(close -> close >= 6);
        assertThat(errors.stream().mapToInt(error -> error).average().orElseThrow())
                .isLessThan(1.5);
    }

    /** Workdays by which the forecast came too early (below zero) or too late. */
    private int error(int households, long seed) {
        // a larger township has more people, but not as many more: it is the slower one
        double size = Math.sqrt(households / 240.0);
        double[] pace = {9 * size, 8 * size, 7.5 * size};
        SimulatedSeason season = new SimulatedSeason(households, pace, new int[] {4, 3, 2}, seed);
        while (season.today.isBefore(NOV_15)) season.workday();
        LocalDate foreseen = forecaster
                .of(season.way(), Aside.NONE, season.arrivals(), NOV_15, DUE)
                .finished();
        while (!season.finished()) season.workday();
        assertThat(foreseen).isNotNull();
        return CALENDAR.workdaysBetween(season.today, foreseen);
    }

    @Test
    void aPaceCountsOnlyDaysOnWhichSomethingWaited() {
        assertThat(Pace.of(List.of(0, 6, 0, 0), List.of(0, 3, 3, 0), 0)).isEqualTo(3);
        assertThat(Pace.of(List.of(10, 0, 0, 0), List.of(2, 2, 2, 2), 2)).isEqualTo(2);
        assertThat(Pace.of(List.of(0, 0), List.of(0, 0), 0)).isZero();
    }

    @Test
    void theLastDaysSayMoreOfThePace() {
        List<Integer> came = List.of(100, 0, 0, 0);
        double slowing = Pace.of(came, List.of(6, 5, 4, 3), 82);
        double speedingUp = Pace.of(came, List.of(3, 4, 5, 6), 82);
        assertThat(slowing).isBetween(4.0, 4.5);
        assertThat(speedingUp).isBetween(4.5, 5.0);
    }

    @Test
    void whereNothingIsDoneForTwoWeeksThereIsNoPace() {
        List<Integer> came = new ArrayList<>(List.of(100));
        List<Integer> done = new ArrayList<>(List.of(20));
        for (int day = 1; day < Pace.STANDSTILL; day++) {
            came.add(0);
            done.add(0);
        }
        assertThat(Pace.idle(came, done, 80)).isEqualTo(Pace.STANDSTILL - 1);
        assertThat(Pace.of(came, done, 80)).isPositive();
        came.add(0);
        done.add(0);
        assertThat(Pace.idle(came, done, 80)).isEqualTo(Pace.STANDSTILL);
        assertThat(Pace.of(came, done, 80)).isZero();
        assertThat(Pace.idle(came, done, 0)).as("nothing waits any more").isZero();
    }

    /** Two steps are both too slow: as many come to each as it takes, and one fewer at either would not do. */
    @Test
    void peopleComeToEveryStepThatIsTooSlow() {
        List<Stage> way = List.of(step("village", 120, 6, 2), step("township", 60, 8, 2));
        Forecast forecast = forecaster.of(way, Aside.NONE, Arrivals.NONE, NOV_15, DUE);
        assertThat(forecast.morePeopleAt("village")).isPositive();
        assertThat(forecast.morePeopleAt("township")).isPositive();
        int village = forecast.morePeopleAt("village");
        int township = forecast.morePeopleAt("township");
        assertThat(inTime(village, township)).isTrue();
        assertThat(inTime(village - 1, township)).isFalse();
        assertThat(inTime(village, township - 1)).isFalse();
    }

    private boolean inTime(int moreInVillage, int moreInTownship) {
        List<Stage> way = List.of(
                step("village", 120, 6 + 3 * moreInVillage, 2), step("township", 60, 8 + 4 * moreInTownship, 2));
        return forecaster.of(way, Aside.NONE, Arrivals.NONE, NOV_15, DUE).inTime(DUE);
    }
}
