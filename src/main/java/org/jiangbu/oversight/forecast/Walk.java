package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.WorkdayCalendar;
import org.jspecify.annotations.Nullable;

/**
 * One way through the days that come. Steps count in fractions of a case, so that a slow pace is a pace; a place is done
 * when it is likelier that none is left than that one is.
 */
final class Walk {
    /**
     * Fewer than that are none: it is likelier that none is left than that one is from 0.7 down, and at 0.6 the forecasts of the
     * six seasons in {@code KeptSeasonsTest} came neither too early nor too late on average.
     */
    private static final double NONE = 0.6;

    /** What is not finished is late by that at least, also while nothing waits because more is to come. */
    private static final double SOME = 1e-6;

    private final List<Place> places = new ArrayList<>();
    private final Arrivals arrivals;
    private final WorkdayCalendar calendar;

    /** @param returned by step of the way, which share of what is aside now came from there; it comes back there */
    Walk(List<Stage> way, Aside aside, List<Double> returned, Arrivals arrivals, WorkdayCalendar calendar) {
        this.arrivals = arrivals;
        this.calendar = calendar;
        way.forEach(stage -> places.add(
                stage instanceof Stage.Step step ? new Queue(step, aside.back()) : new Waiting((Stage.Period) stage)));
        List<Queue> queues = queues();
        for (int n = 0; n < queues.size(); n++) queues.get(n).aside += aside.waiting() * returned.get(n);
    }

    private List<Queue> queues() {
        return places.stream()
                .filter(Queue.class::isInstance)
                .map(Queue.class::cast)
                .toList();
    }

    /** The workday on which the last case leaves; the day itself where none is left, null if that is not to be seen. */
    @Nullable
    LocalDate from(LocalDate today) {
        LocalDate day = today;
        for (int n = 0; n < Forecaster.HORIZON; n++) {
            if (empty(day)) {
                return day;
            }
            day = calendar.plusWorkdays(day, 1);
            workday(day);
        }
        return null;
    }

    /** What still waits on each workday after that day, summed up over them as far as anybody plans. */
    double waitingAfter(LocalDate today, LocalDate due) {
        double late = 0;
        LocalDate day = today;
        for (int n = 0; n < Forecaster.HORIZON; n++) {
            if (empty(day)) {
                return late;
            }
            if (!day.isBefore(due)) late += Math.max(waiting(), SOME);
            day = calendar.plusWorkdays(day, 1);
            workday(day);
        }
        return late;
    }

    private double waiting() {
        return places.stream().mapToDouble(Place::waiting).sum();
    }

    private void workday(LocalDate day) {
        // whose period ended in the night is taken up in the morning
        for (int at = 0; at < places.size(); at++) {
            if (places.get(at) instanceof Waiting period) on(at, period.leaving(day), day);
        }
        // what a step gets done today is taken up by the next tomorrow; the last step goes first
        for (int at = places.size() - 1; at >= 0; at--) {
            if (places.get(at) instanceof Queue queue) on(at, queue.leaving(), day);
        }
        queues().forEach(Queue::comeBack);
        if (!day.isAfter(arrivals.last()) && !places.isEmpty()) {
            places.get(0).come(arrivals.perWorkday(), day);
        }
    }

    private void on(int from, double cases, LocalDate day) {
        if (from + 1 < places.size()) places.get(from + 1).come(cases, day);
    }

    private boolean empty(LocalDate day) {
        boolean allHaveCome = arrivals.perWorkday() == 0 || !day.isBefore(arrivals.last());
        return allHaveCome && waiting() < NONE;
    }

    private interface Place {
        double waiting();

        void come(double cases, LocalDate day);
    }

    private static final class Queue implements Place {
        private final Stage.Step step;
        private final double back;
        private final double[] waiting;
        private final double[] share;
        private double aside;
        private double returning;

        Queue(Stage.Step step, double back) {
            this.step = step;
            this.back = back;
            this.waiting =
                    step.desks().stream().mapToDouble(Stage.Desk::waiting).toArray();
            double all = step.desks().stream().mapToDouble(Stage.Desk::share).sum();
            this.share = step.desks().stream()
                    .mapToDouble(desk -> all == 0 ? 1.0 / waiting.length : desk.share() / all)
                    .toArray();
        }

        @Override
        public double waiting() {
            double all = aside;
            for (double one : waiting) all += one;
            return all;
        }

        /** How much goes on today; what is returned comes back another day, what is refused does not. */
        double leaving() {
            double decided = 0;
            for (int n = 0; n < waiting.length; n++) {
                double done = Math.min(waiting[n], step.desks().get(n).perWorkday());
                waiting[n] -= done;
                decided += done;
            }
            // those who came back some day before are on their way to the desks
            returning = aside * back;
            aside += decided * step.returned() - returning;
            return decided * (1 - step.returned() - step.ended());
        }

        void comeBack() {
            spread(returning);
            returning = 0;
        }

        @Override
        public void come(double cases, LocalDate day) {
            spread(cases);
        }

        private void spread(double cases) {
            for (int n = 0; n < waiting.length; n++) waiting[n] += cases * share[n];
        }
    }

    private static final class Waiting implements Place {
        private final Map<LocalDate, Double> leaving = new HashMap<>();
        private final int days;

        Waiting(Stage.Period period) {
            this.days = period.days();
            period.leaving().forEach((day, cases) -> leaving.put(day, cases.doubleValue()));
        }

        @Override
        public double waiting() {
            return leaving.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        /** The period of some ended on a day before this one. */
        double leaving(LocalDate day) {
            double gone = 0;
            var each = leaving.entrySet().iterator();
            while (each.hasNext()) {
                Map.Entry<LocalDate, Double> one = each.next();
                if (one.getKey().isBefore(day)) {
                    gone += one.getValue();
                    each.remove();
                }
            }
            return gone;
        }

        @Override
        public void come(double cases, LocalDate day) {
            if (cases > 0) {
                leaving.merge(day.plusDays(days), cases, Double::sum);
            }
        }
    }
}
