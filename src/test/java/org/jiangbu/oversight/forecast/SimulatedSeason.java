package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jiangbu.base.WorkdayCalendar;

/**
 * A township's season as it might go: households declare over weeks, three steps get done what their people manage, on some
 * days nothing, and a notice hangs for seven days between the second and the third.
 */
final class SimulatedSeason {
    static final LocalDate BEGIN = LocalDate.of(2018, 9, 3);
    static final int NOTICE_DAYS = 7;
    static final int WINDOW = 30;

    private static final WorkdayCalendar CALENDAR = new WorkdayCalendar();
    private static final List<String> STEPS = List.of("cadre", "village", "township");

    private final Random random;
    private final int households;
    private final double[] pace;
    private final int[] people;
    private final int[] waiting = new int[3];
    private final List<List<Integer>> done = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final List<List<Integer>> came = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final Map<LocalDate, Integer> notice = new HashMap<>();
    private final LocalDate lastDeclared;
    private int toDeclare;
    LocalDate today = BEGIN;

    /** @param pace what each step gets done a workday on average */
    SimulatedSeason(int households, double[] pace, int[] people, long seed) {
        this.households = households;
        this.pace = pace;
        this.people = people;
        this.random = new Random(seed);
        this.toDeclare = households;
        this.lastDeclared = LocalDate.of(2018, 11, 9);
    }

    /** One workday more. */
    void workday() {
        today = CALENDAR.plusWorkdays(today, 1);
        int over = notice.entrySet().stream()
                .filter(one -> one.getKey().isBefore(today))
                .mapToInt(Map.Entry::getValue)
                .sum();
        notice.keySet().removeIf(day -> day.isBefore(today));
        come(2, over); // in the night
        work(2);
        int second = work(1);
        int first = work(0);
        come(1, first);
        notice.merge(today.plusDays(NOTICE_DAYS), second, Integer::sum);
        int left = CALENDAR.workdaysBetween(today, lastDeclared);
        int come = left <= 0 ? toDeclare : Math.min(toDeclare, about((double) toDeclare / (left + 1)));
        toDeclare -= come;
        come(0, come);
    }

    private void come(int step, int cases) {
        waiting[step] += cases;
        came.get(step).add(cases);
    }

    private int work(int step) {
        int able = random.nextInt(10) == 0 ? 0 : about(pace[step] / 0.9);
        int got = Math.min(waiting[step], able);
        waiting[step] -= got;
        done.get(step).add(got);
        return got;
    }

    /** Around that mean: half as much to half as much again. */
    private int about(double mean) {
        double exact = mean * (0.5 + random.nextDouble());
        int whole = (int) exact;
        return whole + (random.nextDouble() < exact - whole ? 1 : 0);
    }

    boolean finished() {
        return done.get(2).stream().mapToInt(Integer::intValue).sum() == households;
    }

    /** What an onlooker sees this evening. */
    List<Stage> way() {
        List<Stage> way = new ArrayList<>();
        for (int step = 0; step < 3; step++) {
            if (step == 2) way.add(new Stage.Period(Map.copyOf(notice), NOTICE_DAYS));
            way.add(new Stage.Step(
                    STEPS.get(step),
                    STEPS.get(step),
                    waiting[step],
                    Pace.of(last(came.get(step)), last(done.get(step)), waiting[step]),
                    people[step]));
        }
        return way;
    }

    Arrivals arrivals() {
        return today.isBefore(lastDeclared)
                ? new Arrivals(
                        last(came.get(0)).stream()
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0),
                        lastDeclared)
                : Arrivals.NONE;
    }

    private static List<Integer> last(List<Integer> days) {
        return days.subList(Math.max(0, days.size() - WINDOW), days.size());
    }
}
