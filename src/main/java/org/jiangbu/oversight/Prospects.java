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
import java.util.function.Function;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.oversight.forecast.Arrivals;
import org.jiangbu.oversight.forecast.Aside;
import org.jiangbu.oversight.forecast.Forecast;
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

    /** Workdays after the due day, or after today where it has passed, for which is asked who would have to come. */
    private static final int LATER = 10;

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
        Declaring declaring = new Declaring(paces, last);
        Map<String, Outlook> outlooks = new HashMap<>();
        for (TownshipFlow flow : flows) {
            Households of = households.getOrDefault(flow.townshipCode(), new Households(0, List.of()));
            Undeclared undeclared = declaring.undeclared(of);
            List<Stage> way = paces.way(flow);
            Aside aside = paces.aside(flow.beside());
            Arrivals arrivals = declaring.arrivals(of, undeclared);
            Function<LocalDate, Forecast> by = day -> new Forecaster(calendar).of(way, aside, arrivals, over(), day);
            LocalDate target = due.isBefore(now.toLocalDate()) ? later() : due;
            Forecast forecast = by.apply(target);
            if (forecast.needed() == null && target.equals(due)) {
                target = later();
                forecast = by.apply(target);
            }
            outlooks.put(
                    flow.townshipCode(),
                    new Outlook(
                            flow.townshipCode(),
                            due,
                            target,
                            of.declared() > 0,
                            undeclared,
                            forecast,
                            flow.beside().waiting(),
                            way));
        }
        return outlooks;
    }

    private LocalDate later() {
        LocalDate today = now.toLocalDate();
        return calendar.plusWorkdays(due.isBefore(today) ? today : due, LATER);
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
}
