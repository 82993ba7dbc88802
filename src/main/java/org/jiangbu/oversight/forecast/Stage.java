package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A part of the way that all cases of a place go, one after another. */
public sealed interface Stage {
    /** The pace of a desk at which nothing has to wait. */
    double AT_ONCE = Double.MAX_VALUE;

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
            this(key, name, List.of(new Desk(waiting, perWorkday, perWorkday, 1, 0)), people, 0, 0);
        }

        /** Cases that wait there now. */
        public int waiting() {
            return desks.stream().mapToInt(Desk::waiting).sum();
        }

        /** How many a workday the people there get done where there is enough to do. */
        public double perWorkday() {
            return desks.stream().mapToDouble(Desk::perWorkday).sum();
        }

        /** What one more person would get done a workday: as much as each of those there on average when they work. */
        double perPerson() {
            return desks.stream().mapToDouble(Desk::able).sum() / people;
        }

        /** Whether something waits, or will, where nothing gets done. */
        boolean standsStill() {
            return perWorkday() == 0 || desks.stream().anyMatch(desk -> desk.waiting() > 0 && desk.perWorkday() == 0);
        }

        /** One of its desks at that pace. */
        Step faster(int desk, double perWorkday) {
            List<Desk> other = new ArrayList<>(desks);
            other.set(desk, desks.get(desk).at(perWorkday));
            return new Step(key, name, other, people, returned, ended);
        }

        /** For how many workdays nothing has been done at a desk where something waits; 0 where none stands still. */
        public int idle() {
            return desks.stream().mapToInt(Desk::idle).max().orElse(0);
        }

        /** As if it were no step at all. */
        Step without() {
            List<Desk> other = desks.stream().map(desk -> desk.at(AT_ONCE)).toList();
            return new Step(key, name, other, people, 0, 0);
        }
    }

    /**
     * One or several people who work on the same cases.
     *
     * @param perWorkday how many they get done where there is enough to do
     * @param able how many they got done before they stopped working; the same where they have not
     * @param share of what comes to the step that comes to them, 0 to 1
     * @param idle workdays for which nothing has been done though something waits
     */
    record Desk(int waiting, double perWorkday, double able, double share, int idle) {
        public Desk {
            if (waiting < 0 || !(perWorkday >= 0) || !(able >= 0) || !(share >= 0) || idle < 0) {
                throw new IllegalArgumentException("Nothing at a desk counts below zero");
            }
        }

        Desk at(double pace) {
            return new Desk(waiting, pace, able, share, idle);
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
