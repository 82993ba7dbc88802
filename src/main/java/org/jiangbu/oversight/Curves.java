package org.jiangbu.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jiangbu.declaration.SeasonDay;
import org.jiangbu.declaration.SeasonDays;
import org.jiangbu.people.HouseholdCounts;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The curves of a season (R21): what the board says today, on every day before. */
@Service
@Transactional(readOnly = true)
public class Curves {
    private final SeasonDays days;
    private final HouseholdCounts households;
    private final CurrentUser user;
    private final Clock clock;

    Curves(SeasonDays days, HouseholdCounts households, CurrentUser user, Clock clock) {
        this.days = days;
        this.households = households;
        this.user = user;
        this.clock = clock;
    }

    /** @param township nine digits; null for all of the person's areas */
    public Curve of(int programmeYear, @Nullable String township) {
        List<String> scopes = user.scopes(Roles.supervising());
        List<SeasonDay> season = days.of(programmeYear).stream()
                .filter(day -> township == null || day.townshipCode().equals(township))
                .toList();
        List<LocalDate> shown = season.isEmpty()
                ? List.of()
                : season.get(0)
                        .day()
                        .datesUntil(LocalDate.now(clock).plusDays(1))
                        .toList();
        List<String> counted = township == null
                ? scopes
                : scopes.stream().anyMatch(township::startsWith) ? List.of(township) : List.of();
        long all = households.of(programmeYear, counted).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new Curve(
                shown,
                soFar(season, shown, SeasonDay::declared),
                soFar(season, shown, SeasonDay::verified),
                soFar(season, shown, SeasonDay::paid),
                all);
    }

    private static List<Integer> soFar(List<SeasonDay> season, List<LocalDate> shown, ToIntFunction<SeasonDay> number) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        season.forEach(day -> byDay.merge(day.day(), number.applyAsInt(day), Integer::sum));
        List<Integer> soFar = new ArrayList<>();
        int sum = 0;
        for (LocalDate day : shown) {
            sum += byDay.getOrDefault(day, 0);
            soFar.add(sum);
        }
        return soFar;
    }
}
