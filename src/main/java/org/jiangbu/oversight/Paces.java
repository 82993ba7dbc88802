package org.jiangbu.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.oversight.forecast.Aside;
import org.jiangbu.oversight.forecast.Pace;
import org.jiangbu.oversight.forecast.Stage;
import org.jiangbu.workflow.flow.Passage;
import org.jiangbu.workflow.flow.TownshipFlow;

/**
 * The way of a township's cases with the paces of the last workdays.
 *
 * @param window workdays from which the pace is told, oldest first; all are over, unless a step was begun today
 * @param today the day that is not over
 */
record Paces(List<LocalDate> window, WorkdayCalendar calendar, LocalDate today) {
    /** Busy days from which a desk's own pace is told; with fewer it is thought as fast as the others. */
    private static final int ENOUGH = 5;

    /** What comes back from a correction each workday where none has been seen. */
    private static final double USUALLY_BACK = 0.3;

    List<Stage> way(TownshipFlow flow) {
        List<Stage> way = new ArrayList<>();
        for (Passage passage : flow.way()) {
            if (passage instanceof Passage.Step step) {
                way.add(step(step));
            } else if (passage instanceof Passage.Period period) {
                way.add(new Stage.Period(period.leaving(), period.days()));
            }
        }
        return way;
    }

    private Stage.Step step(Passage.Step step) {
        int on = step.outcomes().getOrDefault(Passage.Turn.ON, 0);
        int back = step.outcomes().getOrDefault(Passage.Turn.BACK, 0);
        int out = step.outcomes().getOrDefault(Passage.Turn.OUT, 0);
        double all = Math.max(1, on + back + out);
        return new Stage.Step(step.key(), step.name(), desks(step), step.people(), back / all, out / all);
    }

    private List<Stage.Desk> desks(Passage.Step step) {
        if (step.desks().isEmpty()) return List.of(new Stage.Desk(0, 0, 0, 1, 0)); // nothing has come so far
        double mean = mean(step.desks(), this::pace);
        double able = mean(step.desks(), this::able);
        double more = more(step);
        return step.desks().stream()
                .map(desk -> new Stage.Desk(
                        desk.waiting(),
                        more * (known(desk) ? pace(desk) : mean),
                        more * (known(desk) ? able(desk) : able),
                        of(desk.came()).stream().mapToInt(Integer::intValue).sum(),
                        idle(desk)))
                .toList();
    }

    /**
     * How much more is to be expected at a desk of several than they got done so far: whoever came only lately, e.g. lent
     * from another township, is thought as fast as the others. At desks of their own newcomers are seen by what they do.
     */
    private double more(Passage.Step step) {
        if (step.newcomers().isEmpty() || step.desks().size() > 1) return 1;
        List<Integer> there = window.stream()
                .map(day -> step.people()
                        - (int) step.newcomers().stream().filter(day::isBefore).count())
                .toList();
        return step.people() / Math.max(1, Pace.mean(there));
    }

    /** Of the desks that are known well enough, else of all. */
    private double mean(List<Passage.Desk> desks, ToDoubleFunction<Passage.Desk> pace) {
        return desks.stream().filter(this::known).mapToDouble(pace).average().orElseGet(() -> desks.stream()
                .mapToDouble(pace)
                .average()
                .orElse(0));
    }

    /**
     * The last workdays that are over on which nothing was done at a desk though something waited; today is not over, and
     * where something is done on it there are none.
     */
    private int idle(Passage.Desk desk) {
        Paces over =
                new Paces(window.stream().filter(day -> day.isBefore(today)).toList(), calendar, today);
        if (desk.waiting() == 0 || over.since(desk.done()) > 0) return 0;
        return Pace.idle(over.of(desk.came()), over.of(desk.done()), over.evening(desk));
    }

    private boolean known(Passage.Desk desk) {
        return Pace.busyDays(of(desk.came()), of(desk.done()), evening(desk)) >= ENOUGH;
    }

    private double pace(Passage.Desk desk) {
        return Pace.of(of(desk.came()), of(desk.done()), evening(desk));
    }

    private double able(Passage.Desk desk) {
        return Pace.able(of(desk.came()), of(desk.done()), evening(desk));
    }

    /** Each workday that share of what is aside in the morning comes back. */
    Aside aside(Passage.Desk beside) {
        List<Integer> came = of(beside.came());
        List<Integer> done = of(beside.done());
        int mornings = 0;
        int evening = evening(beside);
        for (int day = done.size() - 1; day >= 0; day--) {
            evening += done.get(day) - came.get(day);
            mornings += Math.max(0, evening);
        }
        int back = done.stream().mapToInt(Integer::intValue).sum();
        return new Aside(
                beside.waiting(), mornings == 0 || back == 0 ? USUALLY_BACK : Math.min(1, (double) back / mornings));
    }

    /** What waited when the last day of the window was over: without what came since, with what was done since. */
    private int evening(Passage.Desk desk) {
        return Math.max(0, desk.waiting() - since(desk.came()) + since(desk.done()));
    }

    private int since(Map<LocalDate, Integer> byDay) {
        LocalDate last = window.get(window.size() - 1);
        return byDay.entrySet().stream()
                .filter(one -> one.getKey().isAfter(last))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** By workday of the window; what was done on a day off counts for the workday after it. */
    List<Integer> of(Map<LocalDate, Integer> byDay) {
        Map<LocalDate, Integer> byWorkday = new HashMap<>();
        byDay.forEach((day, number) -> byWorkday.merge(calendar.nextWorkdayOrSame(day), number, Integer::sum));
        return window.stream().map(day -> byWorkday.getOrDefault(day, 0)).toList();
    }
}
