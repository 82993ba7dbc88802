package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.modeler.replay.Happening.Came;
import org.jiangbu.modeler.replay.Happening.Done;
import org.jiangbu.modeler.replay.Trace.Span;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.past.PastStep;

/** What was usual in a season: how long steps, roles and events took, and what delegates found. */
final class Season {
    private final WorkdayCalendar calendar;
    private final Map<String, Spread> byStep;
    private final Map<String, Spread> byRole;
    private final Map<String, Spread> workdaysByTrigger;
    private final Map<String, Spread> daysByTrigger;
    private final Map<String, Map<Map<String, Object>, Integer>> found = new HashMap<>();

    Season(List<Trace> traces, WorkdayCalendar calendar) {
        this.calendar = calendar;
        Lengths lengths = new Lengths(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
        traces.forEach(trace -> learn(trace, lengths));
        byStep = spreads(lengths.byStep());
        byRole = spreads(lengths.byRole());
        workdaysByTrigger = spreads(lengths.workdaysByTrigger());
        daysByTrigger = spreads(lengths.daysByTrigger());
    }

    private record Lengths(
            Map<String, List<Integer>> byStep,
            Map<String, List<Integer>> byRole,
            Map<String, List<Integer>> workdaysByTrigger,
            Map<String, List<Integer>> daysByTrigger) {}

    private static Map<String, Spread> spreads(Map<String, List<Integer>> lengths) {
        Map<String, Spread> spreads = new HashMap<>();
        lengths.forEach((key, days) -> spreads.put(key, Spread.of(days)));
        return spreads;
    }

    private void learn(Trace trace, Lengths lengths) {
        List<Happening> happenings = trace.explained().happenings();
        for (int i = 0; i < happenings.size(); i++) {
            Span span = trace.spans().get(i);
            if (happenings.get(i) instanceof Done done) {
                PastStep step = trace.past().steps().get(done.index());
                add(lengths.byStep(), step.key(), workdays(span));
                add(lengths.byRole(), step.role(), workdays(span));
            } else if (happenings.get(i) instanceof Came came) {
                add(lengths.workdaysByTrigger(), came.trigger(), workdays(span));
                add(lengths.daysByTrigger(), came.trigger(), (int) ChronoUnit.DAYS.between(span.from(), span.to()));
                if (!came.facts().isEmpty()) count(came.trigger(), came.facts());
            } else if (happenings.get(i) instanceof Happening.Set set) {
                count(set.delegate(), set.facts());
            }
        }
    }

    private void count(String source, Map<String, Object> facts) {
        found.computeIfAbsent(source, key -> new HashMap<>()).merge(facts, 1, Integer::sum);
    }

    private static void add(Map<String, List<Integer>> all, String key, int days) {
        all.computeIfAbsent(key, none -> new ArrayList<>()).add(days);
    }

    /** Working days of a wait, never negative. */
    int workdays(Span span) {
        return Math.max(0, calendar.workdaysBetween(span.from(), span.to()));
    }

    /** Whether anybody decided that step. */
    boolean knows(String step) {
        return byStep.containsKey(step);
    }

    /** The working days that a step takes: as it usually took, else as its role usually took, else half of its term. */
    int usual(Node task) {
        return middle(byStep, task.id())
                .or(() -> middle(byRole, task.role()))
                .orElseGet(() -> Math.max(1, (term(task) + 1) / 2));
    }

    private static int term(Node task) {
        String workdays = task.property("dueWorkdays");
        return workdays.matches("\\d{1,4}") ? Integer.parseInt(workdays) : 0;
    }

    /** In how many cases an event came. */
    int times(String trigger) {
        return workdaysByTrigger.getOrDefault(trigger, Spread.of(List.of())).count();
    }

    /** When an event usually comes that is awaited from that day on: days pass at weekends too, people work on workdays. */
    LocalDate usual(String trigger, LocalDate from, boolean message) {
        return message
                ? calendar.plusWorkdays(from, middle(workdaysByTrigger, trigger).orElse(0))
                : from.plusDays(middle(daysByTrigger, trigger).orElse(0));
    }

    /** What a delegate usually found, or usually came with a message. */
    Map<String, Object> usual(String source) {
        Optional<Map.Entry<Map<String, Object>, Integer>> most =
                found.getOrDefault(source, Map.of()).entrySet().stream()
                        .max(Comparator.comparing(Map.Entry<Map<String, Object>, Integer>::getValue)
                                .thenComparing(entry -> entry.getKey().toString()));
        return most.map(Map.Entry::getKey).orElse(Map.of());
    }

    /** The same wait, begun on another day. */
    LocalDate moved(Span span, LocalDate from, boolean people) {
        if (from.equals(span.from())) return span.to();
        return people
                ? calendar.plusWorkdays(from, workdays(span))
                : from.plusDays(Math.max(0, ChronoUnit.DAYS.between(span.from(), span.to())));
    }

    LocalDate later(LocalDate day, int workdays) {
        return calendar.plusWorkdays(day, workdays);
    }

    private static Optional<Integer> middle(Map<String, Spread> all, String key) {
        return Optional.ofNullable(all.get(key)).map(Spread::median);
    }
}
