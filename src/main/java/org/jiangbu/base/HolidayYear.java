package org.jiangbu.base;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * A year's holidays as an administrator entered them.
 *
 * @param off days off, {@code worked} weekend days worked in exchange; both in order
 */
public record HolidayYear(int year, List<LocalDate> off, List<LocalDate> worked, long enteredBy, Instant enteredAt) {
    public HolidayYear {
        off = sorted(off);
        worked = sorted(worked);
    }

    private static List<LocalDate> sorted(Collection<LocalDate> days) {
        return days.stream().sorted().toList();
    }
}
