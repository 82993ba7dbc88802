package org.jiangbu.oversight;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.oversight.Prospects.Households;
import org.jiangbu.oversight.forecast.Arrivals;

/**
 * Who will still declare. Whoever has not goes on to declare as the last days did, until all have or the window closes. Where
 * nobody has come for longer than ever before, nobody else is expected: some on the register have nothing to declare.
 *
 * @param last the last day on which households may declare
 */
record Declaring(Paces paces, LocalDate last) {
    /** Fewer workdays without anybody are chance. */
    private static final int LULL = 3;

    Undeclared undeclared(Households households) {
        int left = (int) Math.max(0, households.registered() - households.declared());
        List<LocalDate> days =
                households.declaring().stream().map(SeasonDay::day).toList();
        if (days.isEmpty()) return new Undeclared(left, 0, Undeclared.Prospect.NOT_BEGUN);
        int silent = silent(days.get(days.size() - 1), paces.today());
        boolean lull = silent >= LULL && silent > longestSilence(days);
        return new Undeclared(left, silent, paces.today().isBefore(last) ? prospect(lull) : Undeclared.Prospect.CLOSED);
    }

    private static Undeclared.Prospect prospect(boolean lull) {
        return lull ? Undeclared.Prospect.SILENT : Undeclared.Prospect.EXPECTED;
    }

    Arrivals arrivals(Households households, Undeclared undeclared) {
        if (!undeclared.expected()) return Arrivals.NONE;
        Map<LocalDate, Integer> byDay = new HashMap<>();
        households.declaring().forEach(day -> byDay.put(day.day(), day.declared()));
        LocalDate first = households.declaring().get(0).day();
        double perWorkday = paces.of(byDay).stream().mapToInt(Integer::intValue).sum()
                / (double) Math.max(
                        1,
                        paces.window().stream()
                                .filter(day -> !day.isBefore(first))
                                .count());
        if (perWorkday == 0) return Arrivals.NONE;
        WorkdayCalendar calendar = paces.calendar();
        long workdays = (long) Math.ceil(undeclared.households() / perWorkday);
        return new Arrivals(
                perWorkday,
                workdays > calendar.workdaysBetween(paces.today(), last)
                        ? last
                        : calendar.plusWorkdays(paces.today(), (int) workdays));
    }

    private int longestSilence(List<LocalDate> days) {
        int longest = 0;
        for (int n = 1; n < days.size(); n++) longest = Math.max(longest, silent(days.get(n - 1), days.get(n)));
        return longest;
    }

    /** Workdays between two days, without either. */
    private int silent(LocalDate from, LocalDate to) {
        return Math.max(0, paces.calendar().workdaysBetween(from, to.minusDays(1)));
    }
}
