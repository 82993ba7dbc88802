package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Wording;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.modeler.replay.Happening.Done;
import org.jiangbu.modeler.replay.Replay.Followed;
import org.jiangbu.modeler.replay.ReplayResult.OtherEnd;
import org.jiangbu.modeler.replay.ReplayResult.Role;
import org.jiangbu.modeler.replay.ReplayResult.Step;
import org.jiangbu.modeler.replay.Trace.Span;
import org.jiangbu.modeler.replay.Walked.Visit;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.past.PastCase;

/** Sets beside each other, case by case, what was and what would have been. */
final class Comparison {
    private final Model draft;
    private final Season season;
    private final WorkdayCalendar calendar;
    private final Map<String, Node> stepsBefore = new LinkedHashMap<>();
    private final Map<String, List<Integer>> waitsBefore = new HashMap<>();
    private final Map<String, List<Integer>> waitsAfter = new HashMap<>();
    private final Loads before;
    private final Loads after;
    private final List<Integer> lengthsBefore = new ArrayList<>();
    private final List<Integer> lengthsAfter = new ArrayList<>();
    private final Map<String, Integer> flows = new HashMap<>();
    private final List<OtherEnd> otherEnds = new ArrayList<>();
    private final List<DeadEnd> deadEnds = new ArrayList<>();
    private final Map<Assumed, Integer> assumed = new HashMap<>();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;
    private int cases;

    Comparison(Course course, Season season, WorkdayCalendar calendar) {
        this.draft = course.model();
        this.season = season;
        this.calendar = calendar;
        this.before = new Loads(calendar);
        this.after = new Loads(calendar);
    }

    void add(Followed followed, Walked walked) {
        PastCase past = walked.past();
        cases++;
        if (past.began().isBefore(first)) first = past.began();
        if (past.ended().isAfter(last)) last = past.ended();
        was(followed);
        lengthsBefore.add(season.workdays(new Span(past.began(), past.ended())));
        walked.visits().forEach(this::wouldBe);
        walked.flows().forEach(flow -> flows.merge(flow, 1, Integer::sum));
        walked.assumed().forEach(one -> assumed.merge(one, 1, Integer::sum));
        walked.stuck()
                .ifPresentOrElse(
                        stuck -> deadEnds.add(new DeadEnd(
                                past.number(),
                                stuck.element(),
                                draft.node(stuck.element()).name(),
                                stuck.why())),
                        () -> ended(followed, walked));
    }

    private void was(Followed followed) {
        List<Happening> happenings = followed.trace().explained().happenings();
        for (int i = 0; i < happenings.size(); i++) {
            if (!(happenings.get(i) instanceof Done done)) continue;
            Node node = done.task();
            Span span = followed.trace().spans().get(i);
            stepsBefore.putIfAbsent(node.id(), node);
            waitsBefore.computeIfAbsent(node.id(), none -> new ArrayList<>()).add(season.workdays(span));
            Course.desks(node).forEach(role -> before.add(role, span.from()));
        }
    }

    private void wouldBe(Visit visit) {
        waitsAfter.computeIfAbsent(visit.step().id(), none -> new ArrayList<>()).add(season.workdays(visit.span()));
        Course.desks(visit.step()).forEach(role -> after.add(role, visit.span().from()));
    }

    /** An end that was only drawn anew under the same name is the same end. */
    private void ended(Followed followed, Walked walked) {
        PastCase past = walked.past();
        lengthsAfter.add(season.workdays(new Span(past.began(), walked.ended())));
        if (walked.end().equals(past.end())) return;
        Wording was = followed.version().model().node(past.end()).name();
        Wording is = draft.node(walked.end()).name();
        if (!was.chinese().equals(is.chinese())) {
            otherEnds.add(new OtherEnd(past.number(), was, walked.end(), is));
        }
    }

    ReplayResult result(int year, int finished, List<String> leftOut) {
        return new ReplayResult(
                year,
                finished,
                cases,
                leftOut.stream().sorted().toList(),
                steps(),
                roles(),
                Spread.of(lengthsBefore),
                Spread.of(lengthsAfter),
                Map.copyOf(flows),
                otherEnds.stream()
                        .sorted(Comparator.comparing(OtherEnd::number))
                        .toList(),
                deadEnds.stream().sorted(Comparator.comparing(DeadEnd::number)).toList(),
                assumptions());
    }

    private List<Step> steps() {
        Map<String, Node> all = new LinkedHashMap<>();
        draft.nodes(Node.Kind.TASK).forEach(task -> all.put(task.id(), task));
        Set<String> drawn = Set.copyOf(all.keySet());
        stepsBefore.forEach(all::putIfAbsent);
        return all.values().stream()
                .map(node -> new Step(
                        node.id(),
                        node.name(),
                        node.role(),
                        drawn.contains(node.id()),
                        Spread.of(waitsBefore.getOrDefault(node.id(), List.of())),
                        Spread.of(waitsAfter.getOrDefault(node.id(), List.of()))))
                .toList();
    }

    private List<Role> roles() {
        int workdays = cases == 0 ? 1 : Math.max(1, calendar.workdaysBetween(first.minusDays(1), last));
        Set<String> all = new LinkedHashSet<>(after.roles());
        all.addAll(before.roles());
        return all.stream()
                .map(role -> new Role(role, before.of(role, workdays), after.of(role, workdays)))
                .sorted(Comparator.comparing((Role role) -> -role.after().items())
                        .thenComparing(Role::role))
                .toList();
    }

    private List<Assumption> assumptions() {
        return assumed.entrySet().stream()
                .map(entry -> {
                    Assumed one = entry.getKey();
                    Node node = draft.node(one.element());
                    boolean step = one.kind() == Assumed.Kind.NEW_STEP || one.kind() == Assumed.Kind.MORE_OFTEN;
                    int days = step ? season.usual(node) : 0;
                    return new Assumption(one.kind(), node.id(), node.name(), entry.getValue(), days);
                })
                .sorted(Comparator.comparing((Assumption one) -> -one.cases())
                        .thenComparing(Assumption::kind)
                        .thenComparing(Assumption::element))
                .toList();
    }
}
