package org.jiangbu.workflow;

import java.time.LocalDate;

/**
 * A period in which a step must be done or after which a case moves on by itself: so many workdays, or up to a day that is
 * fixed.
 *
 * @param from the day from which they are counted, itself not counted
 * @param lastDay the last day of the period: it ends with the end of that day
 */
public record Term(LocalDate from, int workdays, LocalDate lastDay) {
    /** Up to a day that no holiday moves. */
    public static Term until(LocalDate day) {
        return new Term(day, 0, day);
    }
}
