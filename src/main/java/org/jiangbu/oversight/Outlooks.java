package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.declaration.SeasonDays;
import org.jiangbu.oversight.forecast.Arrivals;
import org.jiangbu.oversight.forecast.Forecaster;
import org.jiangbu.oversight.forecast.Pace;
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
 * <p>What waits beside the usual way, e.g. for a correction, counts as if it had to go the whole way again.
 */
@Service
@Transactional(readOnly = true)
public class Outlooks {
    /** Workdays from which the pace is told; today, which is not over, is one more once something is done. */
    static final int WINDOW = 30;

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
        List<LocalDate> window = window();
        List<TownshipFlow> found = flows.of(Declarations.PROCESS, window.get(0));
        Map<String, List<SeasonDay>> declared =
                days.of(programmeYear).stream().collect(Collectors.groupingBy(SeasonDay::townshipCode));
        Map<String, Long> registered = households.of(
                programmeYear, found.stream().map(TownshipFlow::townshipCode).toList());
        LocalDate last = programmes.programme(programmeYear).window().to();
        Map<String, Outlook> outlooks = new HashMap<>();
        for (TownshipFlow flow : found) {
            String code = flow.townshipCode();
            List<SeasonDay> season = declared.getOrDefault(code, List.of());
            int all = season.stream().mapToInt(SeasonDay::declared).sum();
            long toCome = registered.getOrDefault(code, 0L) - all;
            Arrivals arrivals = arrivals(season, toCome, window, last);
            List<Stage> way = way(flow, window);
            outlooks.put(
                    code,
                    new Outlook(
                            code,
                            due,
                            all > 0,
                            arrivals != Arrivals.NONE,
                            new Forecaster(calendar).of(way, arrivals, LocalDate.now(clock), due),
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

    /** Who has not declared yet goes on to declare as the last days did, until all have or the window closes. */
    private Arrivals arrivals(List<SeasonDay> season, long toCome, List<LocalDate> window, LocalDate last) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        season.forEach(day -> byDay.put(day.day(), day.declared()));
        double perWorkday = counts(byDay, window).stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
        LocalDate today = LocalDate.now(clock);
        if (toCome <= 0 || perWorkday == 0 || !today.isBefore(last)) return Arrivals.NONE;
        long workdays = (long) Math.ceil(toCome / perWorkday);
        LocalDate all =
                workdays > calendar.workdaysBetween(today, last) ? last : calendar.plusWorkdays(today, (int) workdays);
        return new Arrivals(perWorkday, all);
    }

    private List<Stage> way(TownshipFlow flow, List<LocalDate> window) {
        List<Stage> way = new ArrayList<>();
        int beside = flow.beside();
        for (Passage passage : flow.way()) {
            if (passage instanceof Passage.Step step) {
                double pace = pace(step, window);
                way.add(new Stage.Step(step.key(), step.name(), step.waiting() + beside, pace, step.people()));
                beside = 0;
            } else if (passage instanceof Passage.Period period) {
                way.add(new Stage.Period(period.leaving(), period.days()));
            }
        }
        return way;
    }

    /** By the days that are over, and by today as far as something was done today. */
    private double pace(Passage.Step step, List<LocalDate> window) {
        LocalDate today = LocalDate.now(clock);
        int doneToday = step.done().getOrDefault(today, 0);
        List<LocalDate> days = new ArrayList<>(window);
        if (doneToday > 0) days.add(today);
        int evening = doneToday > 0
                ? step.waiting()
                : Math.max(0, step.waiting() - step.came().getOrDefault(today, 0));
        return Pace.of(counts(step.came(), days), counts(step.done(), days), evening);
    }

    /** By day of the window; what was done on a day off before today counts for the workday after it. */
    private List<Integer> counts(Map<LocalDate, Integer> byDay, List<LocalDate> window) {
        Map<LocalDate, Integer> byWorkday = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        byDay.forEach((day, number) ->
                byWorkday.merge(day.equals(today) ? day : calendar.nextWorkdayOrSame(day), number, Integer::sum));
        return window.stream().map(day -> byWorkday.getOrDefault(day, 0)).toList();
    }
}
