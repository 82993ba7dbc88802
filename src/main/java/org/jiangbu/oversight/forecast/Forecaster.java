package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiangbu.base.WorkdayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Lets the cases of a place go their way day by day at the pace of the last days (R21). Each step gets done what its people
 * got done a workday; what a step gets done goes on to the next on the day after.
 *
 * <p>How far it is off, on 25 simulated seasons of the county's eight townships at 15 November, a test says; how far in seasons
 * played through the application's own services, {@code ForecastError}.
 */
public final class Forecaster {
    /** Nobody plans further: a place that needs more workdays does not finish at this pace. */
    static final int HORIZON = 500;

    private final WorkdayCalendar calendar;

    public Forecaster(WorkdayCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param way stages in the order in which cases go through them
     * @param today the day whose end the counts describe
     * @param due the day by which all should be finished
     */
    public Forecast of(List<Stage> way, Aside aside, Arrivals arrivals, LocalDate today, LocalDate due) {
        Now now = new Now(aside, returned(way), arrivals, today);
        LocalDate finished = finished(way, now);
        Stage.Step holding = holding(way, now, finished).orElse(null);
        return new Forecast(
                finished, holding, new Reinforcements(way, changed -> walk(changed, now), today, due).needed());
    }

    /**
     * What the way starts from, besides what waits on it.
     *
     * @param returned by step, the share that it has in what is aside; the same however the step is changed in thought
     */
    private record Now(Aside aside, List<Double> returned, Arrivals arrivals, LocalDate today) {}

    /** By how much each step returns; all to the first where none was seen to return anything. */
    private static List<Double> returned(List<Stage> way) {
        List<Stage.Step> steps = way.stream()
                .filter(Stage.Step.class::isInstance)
                .map(Stage.Step.class::cast)
                .toList();
        double all = steps.stream().mapToDouble(Stage.Step::returned).sum();
        return steps.stream()
                .map(step -> all == 0 ? (step == steps.get(0) ? 1.0 : 0.0) : step.returned() / all)
                .toList();
    }

    private @Nullable LocalDate finished(List<Stage> way, Now now) {
        return walk(way, now).from(now.today());
    }

    private Walk walk(List<Stage> way, Now now) {
        return new Walk(way, now.aside(), now.returned(), now.arrivals(), calendar);
    }

    /** The step that, were it no step at all, would let the place finish soonest. */
    private Optional<Stage.Step> holding(List<Stage> way, Now now, @Nullable LocalDate finished) {
        record Without(Stage.Step step, LocalDate finished) {}
        List<Without> tried = new ArrayList<>();
        for (Stage stage : way) {
            if (stage instanceof Stage.Step step) {
                LocalDate without = finished(changed(way, step, step.without()), now);
                tried.add(new Without(step, without == null ? LocalDate.MAX : without));
            }
        }
        LocalDate with = finished == null ? LocalDate.MAX : finished;
        Optional<Stage.Step> held = tried.stream()
                .min(Comparator.comparing(Without::finished))
                .filter(best -> best.finished().isBefore(with))
                .map(Without::step);
        // where two steps stand still, taking away either does not help: the first of them holds
        return held.isPresent() || finished != null
                ? held
                : way.stream()
                        .filter(stage -> stage instanceof Stage.Step step && step.standsStill())
                        .map(Stage.Step.class::cast)
                        .findFirst();
    }

    private static List<Stage> changed(List<Stage> way, Stage.Step step, Stage.Step into) {
        List<Stage> other = new ArrayList<>(way);
        other.set(way.indexOf(step), into);
        return other;
    }
}
