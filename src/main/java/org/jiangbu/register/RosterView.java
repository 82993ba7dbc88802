package org.jiangbu.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A township roster as the screens show it; amounts in fen.
 *
 * @param number business number, e.g. {@code 2018-533422204-R01}
 * @param version grows each time the roster is locked again
 * @param planNo number of the implementation plan document (实施方案), with its date
 * @param digest SHA-256 over the canonical lines, present once locked
 */
public record RosterView(
        String number,
        int programmeYear,
        String townshipCode,
        RosterStatus status,
        int version,
        int households,
        int lines,
        long industryFen,
        long labourFen,
        @Nullable String planNo,
        @Nullable LocalDate planDate,
        @Nullable String digest) {
    public long totalFen() {
        return industryFen + labourFen;
    }
}
