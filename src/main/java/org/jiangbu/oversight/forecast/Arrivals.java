package org.jiangbu.oversight.forecast;

import java.time.LocalDate;

/**
 * Cases that are still to come.
 *
 * @param perWorkday how many a workday
 * @param last the last day on which any come
 */
public record Arrivals(double perWorkday, LocalDate last) {
    /** None come any more. */
    public static final Arrivals NONE = new Arrivals(0, LocalDate.MIN);
}
