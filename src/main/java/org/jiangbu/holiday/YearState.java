package org.jiangbu.holiday;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a year's holidays.
 *
 * @param off how many days off were entered, {@code worked} how many weekend days are worked in exchange
 * @param lines the days as they were entered; empty unless somebody entered them
 */
public record YearState(
        int year,
        Kind kind,
        int off,
        int worked,
        String lines,
        @Nullable String enteredBy,
        @Nullable Instant enteredAt) {
    /** Where the days come from. */
    public enum Kind {
        SHIPPED,
        ENTERED,
        UNKNOWN
    }
}
