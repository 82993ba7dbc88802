package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.Map;

/** A part of the way that all cases of a place go, one after another. */
public sealed interface Stage {
    /**
     * People decide.
     *
     * @param name as the reader reads it
     * @param waiting cases that wait there now
     * @param perWorkday how many a workday the people there get done
     * @param people how many they are
     */
    record Step(String key, String name, int waiting, double perWorkday, int people) implements Stage {
        public Step {
            if (waiting < 0 || people < 0 || !(perWorkday >= 0)) {
                throw new IllegalArgumentException(key + ": nothing counts below zero");
            }
        }

        Step paced(double pace) {
            return new Step(key, name, waiting, pace, people);
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
