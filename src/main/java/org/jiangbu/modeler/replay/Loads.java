package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.modeler.replay.ReplayResult.Load;

/** Items day by day, by the role to which they come. */
final class Loads {
    private final WorkdayCalendar calendar;
    private final Map<String, Map<LocalDate, Integer>> byRole = new HashMap<>();

    Loads(WorkdayCalendar calendar) {
        this.calendar = calendar;
    }

    void add(String role, LocalDate day) {
        byRole.computeIfAbsent(role, none -> new HashMap<>()).merge(calendar.nextWorkdayOrSame(day), 1, Integer::sum);
    }

    Set<String> roles() {
        return byRole.keySet();
    }

    /** @param workdays of the season, at least 1 */
    Load of(String role, int workdays) {
        Map<LocalDate, Integer> days = byRole.getOrDefault(role, Map.of());
        int items = days.values().stream().mapToInt(Integer::intValue).sum();
        Optional<Map.Entry<LocalDate, Integer>> most = days.entrySet().stream()
                .max(Comparator.comparing(Map.Entry<LocalDate, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
        return new Load(
                items, (double) items / workdays, most.map(Map.Entry::getValue).orElse(0), most.map(Map.Entry::getKey));
    }
}
