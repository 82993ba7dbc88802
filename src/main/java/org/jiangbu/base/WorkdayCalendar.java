package org.jiangbu.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Chinese workdays: Monday to Friday, less the State Council's holidays, plus the weekend days worked in exchange.
 *
 * <p>The days come from npm {@code chinese-days} 1.5.7 (2004–2026) and, for the years after, from what an
 * administrator entered. Outside {@link #knows known} years only the weekends count, and whoever shows such a date says
 * so.
 */
@Component
public class WorkdayCalendar {
    private static final String DATA = "/calendar/chinese-days.json";

    private static final Days SHIPPED = Days.shipped();

    private final Supplier<List<HolidayYear>> entered;
    private volatile @Nullable Days days;

    /** The shipped years alone. */
    public WorkdayCalendar() {
        this(List::of);
    }

    @Autowired
    WorkdayCalendar(HolidayTable table) {
        this(table::all);
    }

    private WorkdayCalendar(Supplier<List<HolidayYear>> entered) {
        this.entered = entered;
    }

    /** All days that matter. */
    private record Days(Set<LocalDate> holidays, Set<LocalDate> workedWeekendDays, Set<Integer> years) {
        static Days shipped() {
            JsonNode days = read();
            Set<LocalDate> holidays = dates(days.path("holidays"));
            Set<Integer> years = holidays.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
            return new Days(holidays, dates(days.path("workdays")), years);
        }

        Days with(List<HolidayYear> entered) {
            Days all = new Days(new HashSet<>(holidays), new HashSet<>(workedWeekendDays), new TreeSet<>(years));
            for (HolidayYear year : entered) {
                all.holidays.addAll(year.off());
                all.workedWeekendDays.addAll(year.worked());
                all.years.add(year.year());
            }
            return all;
        }
    }

    private Days days() {
        Days known = days;
        if (known == null) {
            known = SHIPPED.with(entered.get());
            days = known;
        }
        return known;
    }

    /** Looks up again what was entered; on every node after a change. */
    public void refresh() {
        days = SHIPPED.with(entered.get());
    }

    /** A calendar of what the current transaction has stored, also before it commits. */
    public WorkdayCalendar asStored() {
        List<HolidayYear> stored = entered.get();
        return new WorkdayCalendar(() -> stored);
    }

    /** The years whose holidays are shipped and need not be entered. */
    public Set<Integer> shippedYears() {
        return SHIPPED.years();
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
        return days().years().contains(year);
    }

    public boolean isWorkday(LocalDate day) {
        if (days().workedWeekendDays().contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !days().holidays().contains(day);
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
