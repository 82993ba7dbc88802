package org.jiangbu.security;

import java.time.Instant;
import java.time.LocalDate;
import org.jiangbu.base.AppClock;
import org.jspecify.annotations.Nullable;

/**
 * A role on an area and all that lies in it, from one day to another, both inclusive; open-ended without a last day.
 *
 * @param lent the exact span of a role that is lent (抽调); null where whole days count
 */
public record Assignment(String role, String areaCode, LocalDate from, @Nullable LocalDate to, @Nullable Span lent) {
    /** From one instant, inclusive, to another, exclusive; empty where it was withdrawn before it began. */
    public record Span(Instant from, Instant until) {
        public boolean contains(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    /** By whole days. */
    public Assignment(String role, String areaCode, LocalDate from, @Nullable LocalDate to) {
        this(role, areaCode, from, to, null);
    }

    /** Whether it counts at that moment; the same as {@link InForce} in SQL. */
    public boolean validAt(Instant moment) {
        if (lent != null) return lent.contains(moment);
        LocalDate day = LocalDate.ofInstant(moment, AppClock.ZONE);
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean covers(String code) {
        return code.startsWith(areaCode);
    }
}
