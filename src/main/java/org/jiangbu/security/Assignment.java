package org.jiangbu.security;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A role on an area and all that lies in it, from one day to another, both inclusive; open-ended without a last day. */
public record Assignment(String role, String areaCode, LocalDate from, @Nullable LocalDate to) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean covers(String code) {
        return code.startsWith(areaCode);
    }
}
