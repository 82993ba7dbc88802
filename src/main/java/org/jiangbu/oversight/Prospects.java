package org.jiangbu.oversight;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.oversight.forecast.Arrivals;
import org.jiangbu.oversight.forecast.Forecaster;
import org.jiangbu.oversight.forecast.Stage;
import org.jiangbu.workflow.flow.Passage;
import org.jiangbu.workflow.flow.TownshipFlow;

/**
 * What is to be expected of townships, from what was counted there: pure reckoning.
 *
 * @param now the moment at which was counted
 * @param due the day by which all should be verified
 * @param last the last day on which households may declare
 */
record Prospects(WorkdayCalendar calendar, LocalDateTime now, LocalDate due, LocalDate last) {
    /** Workdays from which the pace is told; today, which is not over, is not among them unless it is all there is. */
    static final int WINDOW = 30;

    private static final int LULL = 3;

    /** Workdays in which what is late already should be done. */
    private static final int TWO_WEEKS = 10;

    /**
     * What was counted of the households of a township.
     *
     * @param registered households on the year's register
     * @param season what its days brought, oldest first
     */
    record Households(long registered, List<SeasonDay> season) {
        /** The days on which somebody declared. */
        List<SeasonDay> declaring() {
            return season.stream().filter(day -> day.declared() > 0).toList();
        }

        int declared() {
            return season.stream().mapToInt(SeasonDay::declared).sum();
        }
    }

    /** The first day whose comings and decisions count. */
    LocalDate first() {
        return calendar.plusWorkdays(now.toLocalDate(), -WINDOW);
    }

    /** By township. */
    Map<String, Outlook> of(List<TownshipFlow> flows, Map<String, Households> households) {
        List<LocalDate> window = window(flows);
        Paces paces = new Paces(window, calendar, now.toLocalDate());
        Map<String, Outlook> outlooks = new HashMap<>();
        for (TownshipFlow flow : flows) {
            Households of = households.getOrDefault(flow.townshipCode(), new Households(0, List.of()));
            Arrivals arrivals = arrivals(of, window);
            List<Stage> way = paces.way(flow);
            outlooks.put(
                    flow.townshipCode(),
                    new Outlook(
                            flow.townshipCode(),
                            due,
                            target(),
                            of.declared() > 0,
                            arrivals != Arrivals.NONE,
                            new Forecaster(calendar).of(way, paces.aside(flow.beside()), arrivals, over(), target()),
                            flow.beside().waiting(),
                            way));
        }
        return outlooks;
    }

    private LocalDate target() {
        LocalDate today = now.toLocalDate();
        return due.isBefore(today) ? calendar.plusWorkdays(today, TWO_WEEKS) : due;
    }

    /** The last workdays that are over, oldest first. */
    private List<LocalDate> window(List<TownshipFlow> flows) {
        List<LocalDate> window = new ArrayList<>();
        LocalDate today = now.toLocalDate();
        for (int back = WINDOW; back >= 1; back--) {
            window.add(calendar.plusWorkdays(today, -back));
        }
        if (stepBegunToday(flows)) window.add(today);
        return window;
    }

    /** Whether a step was worked at today and never before: without today its pace would be none at all. */
    private boolean stepBegunToday(List<TownshipFlow> flows) {
        Map<String, Set<LocalDate>> worked = new HashMap<>();
        flows.stream()
                .flatMap(flow -> flow.way().stream())
                .filter(Passage.Step.class::isInstance)
                .map(Passage.Step.class::cast)
                .forEach(step -> step.desks().forEach(desk -> worked.computeIfAbsent(step.key(), key -> new HashSet<>())
                        .addAll(desk.done().keySet())));
        return worked.containsValue(Set.of(now.toLocalDate()));
    }

    /** The last day of which no work is to come: in the morning yesterday, from noon on today. */
    private LocalDate over() {
        return now.toLocalTime().isBefore(LocalTime.NOON) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /**
     * Who has not declared yet goes on to declare as the last days did, until all have or the window closes. Where nobody came
     * for three workdays nobody else is expected: some on the register have nothing to declare.
     */
    private Arrivals arrivals(Households households, List<LocalDate> window) {
        LocalDate today = now.toLocalDate();
        List<SeasonDay> season = households.declaring();
        long toCome = households.registered() - households.declared();
        if (toCome <= 0 || season.isEmpty() || !today.isBefore(last)) return Arrivals.NONE;
        LocalDate lull = window.get(window.size() - LULL);
        if (season.get(season.size() - 1).day().isBefore(lull)) return Arrivals.NONE;
        Map<LocalDate, Integer> byDay = new HashMap<>();
        season.forEach(day -> byDay.put(day.day(), day.declared()));
        LocalDate first = season.get(0).day();
        double perWorkday = new Paces(window, calendar, now.toLocalDate())
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
