package org.jiangbu.security;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away and another person acts instead, from one day to another, both inclusive.
 *
 * @param processIds processes in which the substitute acts; empty: all
 */
public record Absence(
        long id,
        long personId,
        long substituteId,
        LocalDate from,
        LocalDate to,
        Set<String> processIds,
        @Nullable String note) {
    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
