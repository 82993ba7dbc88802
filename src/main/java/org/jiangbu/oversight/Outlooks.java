package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.declaration.SeasonDays;
import org.jiangbu.oversight.forecast.Arrivals;
import org.jiangbu.oversight.forecast.Forecaster;
import org.jiangbu.oversight.forecast.Stage;
import org.jiangbu.people.HouseholdCounts;
import org.jiangbu.policy.Programmes;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.selfcheck.Campaign;
import org.jiangbu.selfcheck.Campaigns;
import org.jiangbu.workflow.flow.CaseFlows;
import org.jiangbu.workflow.flow.Passage;
import org.jiangbu.workflow.flow.TownshipFlow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When each township will have verified what its households declare, from the pace of its last thirty workdays, and what it
 * would take to be in time (R21). The day on which it should be done is that of the year's self-check, which counts what is
 * verified (R20).
 *
 * <p>How far it is off was tried with seasons played through the application's own services ({@code SeasonBoardTest}): on the
 * evening of 15 November, with all 3,400 households, seven of eight townships came within three workdays of the day, the mean
 * error was 1.5 workdays (seed 1). With a quarter of the households it is further off.
 *
 * <p>What waits beside the usual way, e.g. for a correction, counts as if it had to go the whole way again.
 */
@Service
@Transactional(readOnly = true)
public class Outlooks {
    /** Workdays from which the pace is told; today, which is not over, is not among them unless it is all there is. */
    static final int WINDOW = 30;

    private static final int LULL = 3;

    /** Workdays in which what is late already should be done. */
    private static final int TWO_WEEKS = 10;

    private final CaseFlows flows;
    private final SeasonDays days;
    private final HouseholdCounts households;
    private final Programmes programmes;
    private final Campaigns campaigns;
    private final CurrentUser user;
    private final WorkdayCalendar calendar;
    private final Clock clock;

    Outlooks(
            CaseFlows flows,
            SeasonDays days,
            HouseholdCounts households,
            Programmes programmes,
            Campaigns campaigns,
            CurrentUser user,
            WorkdayCalendar calendar,
            Clock clock) {
        this.flows = flows;
        this.days = days;
        this.households = households;
        this.programmes = programmes;
        this.campaigns = campaigns;
        this.user = user;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The day by which all should be verified: that of the year's self-check, else 30 November (R20). */
    public LocalDate due(int programmeYear) {
        user.requireRole(Roles.supervising());
        return campaigns
                .find(programmeYear)
                .filter(Campaign::issued)
                .map(Campaign::dueOn)
                .orElse(LocalDate.of(programmeYear, Month.NOVEMBER, 30));
    }

    /** By township, of all in the person's areas. */
    public Map<String, Outlook> of(int programmeYear) {
        LocalDate due = due(programmeYear);
        LocalDate today = LocalDate.now(clock);
        LocalDate target = due.isBefore(today) ? calendar.plusWorkdays(today, TWO_WEEKS) : due;
        List<LocalDate> window = window();
        List<TownshipFlow> found = flows.of(Declarations.PROCESS, window.get(0));
        if (stepBegunToday(found)) window.add(LocalDate.now(clock));
        Map<String, List<SeasonDay>> declared =
                days.of(programmeYear).stream().collect(Collectors.groupingBy(SeasonDay::townshipCode));
        Map<String, Long> registered = households.of(
                programmeYear, found.stream().map(TownshipFlow::townshipCode).toList());
        LocalDate last = programmes.programme(programmeYear).window().to();
        Paces pace = new Paces(window, calendar);
        Map<String, Outlook> outlooks = new HashMap<>();
        for (TownshipFlow flow : found) {
            String code = flow.townshipCode();
            List<SeasonDay> season = declared.getOrDefault(code, List.of());
            int all = season.stream().mapToInt(SeasonDay::declared).sum();
            long toCome = registered.getOrDefault(code, 0L) - all;
            Arrivals arrivals = arrivals(season, toCome, window, last);
            List<Stage> way = pace.way(flow);
            outlooks.put(
                    code,
                    new Outlook(
                            code,
                            due,
                            target,
                            all > 0,
                            arrivals != Arrivals.NONE,
                            new Forecaster(calendar).of(way, pace.aside(flow.beside()), arrivals, over(), target),
                            flow.beside().waiting(),
                            way));
        }
        return outlooks;
    }

    /** The last workdays that are over, oldest first. */
    private List<LocalDate> window() {
        List<LocalDate> window = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (int back = WINDOW; back >= 1; back--) {
            window.add(calendar.plusWorkdays(today, -back));
        }
        return window;
    }

    /** Whether a step was worked at today and never before: without today its pace would be none at all. */
    private boolean stepBegunToday(List<TownshipFlow> found) {
        Map<String, Set<LocalDate>> worked = new HashMap<>();
        found.stream()
                .flatMap(flow -> flow.way().stream())
                .filter(Passage.Step.class::isInstance)
                .map(Passage.Step.class::cast)
                .forEach(step -> step.desks().forEach(desk -> worked.computeIfAbsent(step.key(), key -> new HashSet<>())
                        .addAll(desk.done().keySet())));
        return worked.containsValue(Set.of(LocalDate.now(clock)));
    }

    /** The last day of which no work is to come: in the morning yesterday, from noon on today. */
    private LocalDate over() {
        LocalDateTime now = LocalDateTime.now(clock);
        return now.toLocalTime().isBefore(LocalTime.NOON) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /**
     * Who has not declared yet goes on to declare as the last days did, until all have or the window closes. Where nobody came
     * for three workdays nobody else is expected: some on the register have nothing to declare.
     */
    private Arrivals arrivals(List<SeasonDay> season, long toCome, List<LocalDate> window, LocalDate last) {
        LocalDate today = LocalDate.now(clock);
        if (toCome <= 0 || season.isEmpty() || !today.isBefore(last)) return Arrivals.NONE;
        LocalDate lull = window.get(window.size() - LULL);
        if (season.get(season.size() - 1).day().isBefore(lull)) return Arrivals.NONE;
        Map<LocalDate, Integer> byDay = new HashMap<>();
        season.forEach(day -> byDay.put(day.day(), day.declared()));
        LocalDate first = season.get(0).day();
        double perWorkday = new Paces(window, calendar)
                        .of(byDay).stream().mapToInt(Integer::intValue).sum()
                / (double) Math.max(
                        1, window.stream().filter(day -> !day.isBefore(first)).count());
        if (perWorkday == 0) return Arrivals.NONE;
        long workdays = (long) Math.ceil(toCome / perWorkday);
        LocalDate all =
                workdays > calendar.workdaysBetween(today, last) ? last : calendar.plusWorkdays(today, (int) workdays);
        return new Arrivals(perWorkday, all);
    }
}
