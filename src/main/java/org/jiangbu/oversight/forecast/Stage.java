package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A part of the way that all cases of a place go, one after another. */
public sealed interface Stage {
    /**
     * People decide. Who works on the same cases sits at one desk; nobody takes what lies on another's.
     *
     * @param name as the reader reads it
     * @param people how many they are
     * @param returned share of what is decided there that goes back for a correction and comes again, 0 to 1
     * @param ended share that leaves the way there for good, e.g. because it is refused
     */
    record Step(String key, String name, List<Desk> desks, int people, double returned, double ended) implements Stage {
        public Step {
            desks = List.copyOf(desks);
            if (people < 0 || !(returned >= 0 && ended >= 0 && returned + ended <= 1)) {
                throw new IllegalArgumentException(key + ": nothing counts below zero, and no more than all goes back");
            }
        }

        /** All at one desk, from which all goes on. */
        public Step(String key, String name, int waiting, double perWorkday, int people) {
            this(key, name, List.of(new Desk(waiting, perWorkday, 1)), people, 0, 0);
        }

        /** Cases that wait there now. */
        public int waiting() {
            return desks.stream().mapToInt(Desk::waiting).sum();
        }

        /** How many a workday the people there get done where there is enough to do. */
        public double perWorkday() {
            return desks.stream().mapToDouble(Desk::perWorkday).sum();
        }

        /** Whether something waits, or will, where nothing gets done. */
        boolean standsStill() {
            return perWorkday() == 0 || desks.stream().anyMatch(desk -> desk.waiting() > 0 && desk.perWorkday() == 0);
        }

        /** Every desk as many times as fast. */
        Step faster(double times) {
            List<Desk> other = desks.stream()
                    .map(desk -> new Desk(desk.waiting(), desk.perWorkday() * times, desk.share()))
                    .toList();
            return new Step(key, name, other, people, returned, ended);
        }

        /** As if it were no step at all. */
        Step without() {
            List<Desk> other = desks.stream()
                    .map(desk -> new Desk(desk.waiting(), Double.MAX_VALUE, desk.share()))
                    .toList();
            return new Step(key, name, other, people, 0, 0);
        }
    }

    /**
     * One or several people who work on the same cases.
     *
     * @param perWorkday how many they get done where there is enough to do
     * @param share of what comes to the step that comes to them, 0 to 1
     */
    record Desk(int waiting, double perWorkday, double share) {
        public Desk {
            if (waiting < 0 || !(perWorkday >= 0) || !(share >= 0)) {
                throw new IllegalArgumentException("Nothing at a desk counts below zero");
            }
        }
    }

    /**
     * A period passes, e.g. that of a notice.
     *
     * @param leaving how many of those that wait now go on after which day
     * @param days calendar days that it lasts for those who come
     */
    record Period(Map<LocalDate, Integer> leaving, int days) implements Stage {
        public Period {
            if (days < 0) {
                throw new IllegalArgumentException("A period lasts no less than no day");
            }
        }
    }
}
