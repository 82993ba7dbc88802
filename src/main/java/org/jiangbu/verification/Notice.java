package org.jiangbu.verification;

import java.time.LocalDate;

/**
 * A village's public notice of one day (公示).
 *
 * @param villageCode the village whose board carries it
 * @param from day it was put up, not counted
 * @param to last day of the notice
 * @param lines households on it
 */
public record Notice(
        long id, String villageCode, int programmeYear, LocalDate from, LocalDate to, String place, int lines) {
    /** The first of the days that count. */
    public LocalDate firstDay() {
        return from.plusDays(1);
    }

    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
