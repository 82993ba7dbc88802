package org.jiangbu.base;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both inclusive (R6). */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new Refusal("base.period.reversed", from, to);
        }
    }

    /** The calendar year, 1 January to 31 December. */
    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    public boolean overlaps(Period other) {
        return !other.to.isBefore(from) && !other.from.isAfter(to);
    }

    /** The number of days, at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
