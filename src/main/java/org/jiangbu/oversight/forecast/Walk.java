package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.WorkdayCalendar;
import org.jspecify.annotations.Nullable;

/** One way through the days that come. Steps count in fractions of a case, so that a slow pace is a pace. */
final class Walk {
    /** What is left of a case by the reckoning in fractions is no case. */
    private static final double NOTHING = 1e-6;

    private final List<Place> places = new ArrayList<>();
    private final Arrivals arrivals;
    private final WorkdayCalendar calendar;

    Walk(List<Stage> way, Arrivals arrivals, WorkdayCalendar calendar) {
        this.arrivals = arrivals;
        this.calendar = calendar;
        way.forEach(stage -> places.add(Place.of(stage)));
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
            // what left a stage yesterday is taken up today; the last stage goes first
            for (int at = places.size() - 1; at >= 0; at--) {
                double left = places.get(at).leaving(day);
                if (at + 1 < places.size()) {
                    places.get(at + 1).come(left, day);
                }
            }
            if (!day.isAfter(arrivals.last()) && !places.isEmpty()) {
                places.get(0).come(arrivals.perWorkday(), day);
            }
        }
        return null;
    }

    private boolean empty(LocalDate day) {
        return (arrivals.perWorkday() == 0 || !day.isBefore(arrivals.last()))
                && places.stream().allMatch(place -> place.waiting() < NOTHING);
    }

    private interface Place {
        double waiting();

        /** How much goes on on the day. */
        double leaving(LocalDate day);

        void come(double cases, LocalDate day);

        static Place of(Stage stage) {
            if (stage instanceof Stage.Step step) {
                return new Queue(step);
            }
            return new Waiting((Stage.Period) stage);
        }
    }

    private static final class Queue implements Place {
        private final double pace;
        private double waiting;

        Queue(Stage.Step step) {
            this.pace = step.perWorkday();
            this.waiting = step.waiting();
        }

        @Override
        public double waiting() {
            return waiting;
        }

        @Override
        public double leaving(LocalDate day) {
            double done = Math.min(waiting, pace);
            waiting -= done;
            return done;
        }

        @Override
        public void come(double cases, LocalDate day) {
            waiting += cases;
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
        @Override
        public double leaving(LocalDate day) {
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
