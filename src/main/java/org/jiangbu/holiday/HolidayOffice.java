package org.jiangbu.holiday;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.HolidayTable;
import org.jiangbu.base.HolidayYear;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.DueDateRenewal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where an administrator enters the holidays of a year. */
@Service
@Transactional
public class HolidayOffice {
    private static final int YEARS_AHEAD = 2;
    private static final int SHORTEST_REASON = 5;

    private final HolidayTable table;
    private final WorkdayCalendar calendar;
    private final DueDateRenewal dueDates;
    private final CurrentUser user;
    private final Staff staff;
    private final Journal journal;
    private final Clock clock;

    HolidayOffice(
            HolidayTable table,
            WorkdayCalendar calendar,
            DueDateRenewal dueDates,
            CurrentUser user,
            Staff staff,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.calendar = calendar;
        this.dueDates = dueDates;
        this.user = user;
        this.staff = staff;
        this.journal = journal;
        this.clock = clock;
    }

    /** Every year that is known, and those ahead that are not; the newest first. For administrators. */
    @Transactional(readOnly = true)
    public List<YearState> years() {
        user.requireRole(Roles.ADMIN);
        Map<Integer, HolidayYear> entered =
                table.all().stream().collect(Collectors.toMap(HolidayYear::year, one -> one));
        Map<Long, String> names = staff.names(
                entered.values().stream().map(HolidayYear::enteredBy).collect(Collectors.toSet()));
        Set<Integer> shipped = calendar.shippedYears();
        int first = shipped.stream().mapToInt(year -> year).min().orElseThrow();
        List<YearState> years = new ArrayList<>();
        IntStream.rangeClosed(first, lastYear())
                .mapToObj(year -> state(year, shipped, entered, names))
                .forEach(state -> years.add(0, state));
        return years;
    }

    private int lastYear() {
        int shipped =
                calendar.shippedYears().stream().mapToInt(year -> year).max().orElseThrow();
        return Math.max(shipped, LocalDate.now(clock).getYear()) + YEARS_AHEAD;
    }

    private static YearState state(
            int year, Set<Integer> shipped, Map<Integer, HolidayYear> entered, Map<Long, String> names) {
        HolidayYear days = entered.get(year);
        if (days == null) {
            YearState.Kind kind = shipped.contains(year) ? YearState.Kind.SHIPPED : YearState.Kind.UNKNOWN;
            return new YearState(year, kind, 0, 0, "", null, null);
        }
        return new YearState(
                year,
                YearState.Kind.ENTERED,
                days.off().size(),
                days.worked().size(),
                HolidayNotice.lines(days.off(), days.worked()),
                names.getOrDefault(days.enteredBy(), ""),
                days.enteredAt());
    }

    /**
     * Enters the days of a year, or others in their place with a reason, and reckons the due dates of open items anew;
     * returns how many moved. A shipped year stays. For administrators.
     */
    public int enter(int year, String lines, String reason) {
        user.requireRole(Roles.ADMIN);
        if (calendar.shippedYears().contains(year)) throw new Refusal("holiday.shipped", year);
        if (year > lastYear()) throw new Refusal("holiday.too-far", year);
        HolidayNotice notice = HolidayNotice.read(year, lines);
        Optional<HolidayYear> before =
                table.all().stream().filter(one -> one.year() == year).findFirst();
        String why = reason.strip();
        if (before.isPresent() && why.length() < SHORTEST_REASON) {
            throw new Refusal("holiday.reason-missing", year, SHORTEST_REASON);
        }
        table.put(new HolidayYear(
                year, List.copyOf(notice.off()), List.copyOf(notice.worked()), user.id(), clock.instant()));
        int moved = dueDates.renew(year);
        journal.record(
                "holiday.entered",
                Integer.toString(year),
                null,
                Map.of(
                        "daysOff",
                        notice.off().toString(),
                        "daysWorked",
                        notice.worked().toString(),
                        "reason",
                        why,
                        "items",
                        moved));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.refresh();
            }
        });
        return moved;
    }

    /** The line by which a single day is entered. */
    public static String line(LocalDate day, boolean off) {
        return HolidayNotice.line(day, off);
    }
}
