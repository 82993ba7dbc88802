package org.jiangbu.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Chinese workdays: Monday to Friday, less the State Council's holidays, plus the weekend days worked in exchange.
 *
 * <p>The days come from npm {@code chinese-days} 1.5.7 (2004–2026). Outside {@link #knows known} years only the weekends
 * count, and whoever shows such a date should say so.
 */
@Component
public class WorkdayCalendar {
    private static final String DATA = "/calendar/chinese-days.json";

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> workedWeekendDays;
    private final Set<Integer> years;

    public WorkdayCalendar() {
        JsonNode days = read();
        holidays = dates(days.path("holidays"));
        workedWeekendDays = dates(days.path("workdays"));
        years = holidays.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    private static JsonNode read() {
        try (InputStream data = WorkdayCalendar.class.getResourceAsStream(DATA)) {
            return new ObjectMapper().readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<LocalDate> dates(JsonNode byDate) {
        Set<LocalDate> dates = new HashSet<>();
        byDate.fieldNames().forEachRemaining(day -> dates.add(LocalDate.parse(day)));
        return Set.copyOf(dates);
    }

    /** Whether that year's holidays have been published and are known here. */
    public boolean knows(int year) {
        return years.contains(year);
    }

    public boolean isWorkday(LocalDate day) {
        if (workedWeekendDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.contains(day);
    }

    /** The n-th workday after the day (before it, when n is negative); the day itself when n is 0. */
    public LocalDate plusWorkdays(LocalDate day, int n) {
        LocalDate date = day;
        for (int left = Math.abs(n); left > 0; ) {
            date = date.plusDays(n > 0 ? 1 : -1);
            if (isWorkday(date)) {
                left--;
            }
        }
        return date;
    }

    /** The day itself if it is a workday, else the last workday before it (P19). */
    public LocalDate previousWorkdayOrSame(LocalDate day) {
        return isWorkday(day) ? day : plusWorkdays(day, -1);
    }

    /** The day itself if it is a workday, else the first workday after it. */
    public LocalDate nextWorkdayOrSame(LocalDate day) {
        return isWorkday(day) ? day : plusWorkdays(day, 1);
    }

    /** The workdays after {@code from} up to and including {@code to}; negative when {@code to} lies before. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workdaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkday)
                .count();
    }
}
