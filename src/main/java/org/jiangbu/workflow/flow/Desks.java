package org.jiangbu.workflow.flow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.workflow.flow.FlowCounts.Count;
import org.jiangbu.workflow.flow.FlowCounts.People;

/**
 * Who works on the same items of a step. Where most that waits is held by name, each person has a desk of their own. Else
 * the places in which the same people decided lately are one desk: whoever is done in one helps in the other. Where there is
 * one person for the whole township, all is on that one's desk, also what comes from a place that has not had its turn.
 */
final class Desks {
    private final Map<String, String> leads = new HashMap<>();
    private final boolean byName;

    private Desks(boolean byName) {
        this.byName = byName;
    }

    /** @param people who may decide */
    static List<Passage.Desk> of(List<Count> waiting, List<Count> came, List<Count> done, People people) {
        if (people.oneForAll() && waiting.size() + came.size() + done.size() > 0) {
            return List.of(together(waiting, came, done));
        }
        int held = waiting.stream()
                .filter(count -> count.person() != null)
                .mapToInt(Count::number)
                .sum();
        Desks desks =
                new Desks(2 * held > waiting.stream().mapToInt(Count::number).sum());
        for (Count count : done) desks.join(count);
        Map<String, Filling> filled = new LinkedHashMap<>();
        waiting.forEach(count -> desks.fill(filled, count).waiting += count.number());
        came.forEach(count -> desks.fill(filled, count).came.merge(count.onDay(), count.number(), Integer::sum));
        done.forEach(count -> desks.fill(filled, count).done.merge(count.onDay(), count.number(), Integer::sum));
        return filled.values().stream().map(Filling::desk).toList();
    }

    private Filling fill(Map<String, Filling> filled, Count count) {
        return filled.computeIfAbsent(lead(key(count)), key -> new Filling());
    }

    private String key(Count count) {
        return byName && count.person() != null ? person(count.person()) : count.place();
    }

    private static String person(long id) {
        return "person " + id;
    }

    /** Whoever decided in a place sits at its desk. */
    private void join(Count count) {
        if (!byName && count.person() != null) leads.put(lead(person(count.person())), lead(count.place()));
    }

    private String lead(String key) {
        String lead = key;
        for (String next = leads.get(lead); next != null && !next.equals(lead); next = leads.get(lead)) lead = next;
        return lead;
    }

    private static final class Filling {
        private int waiting;
        private final Map<LocalDate, Integer> came = new HashMap<>();
        private final Map<LocalDate, Integer> done = new HashMap<>();

        Passage.Desk desk() {
            return new Passage.Desk(waiting, came, done);
        }
    }

    /** All of these items as if one desk had them. */
    static Passage.Desk together(List<Count> waiting, List<Count> came, List<Count> done) {
        Filling all = new Filling();
        waiting.forEach(count -> all.waiting += count.number());
        came.forEach(count -> all.came.merge(count.onDay(), count.number(), Integer::sum));
        done.forEach(count -> all.done.merge(count.onDay(), count.number(), Integer::sum));
        return all.desk();
    }
}
