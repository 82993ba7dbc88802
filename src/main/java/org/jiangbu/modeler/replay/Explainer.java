package org.jiangbu.modeler.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.modeler.replay.Course.Choice;
import org.jiangbu.workflow.check.Flow;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.past.PastCase;
import org.jiangbu.workflow.past.PastStep;
import org.jspecify.annotations.Nullable;

/**
 * Finds the shortest way through a version on which exactly these decisions were taken in this order and exactly this end
 * was reached. What came and what delegates found is told from the way. Cases alike are explained once.
 */
final class Explainer {
    private static final int MOST = 20_000;

    private final Course course;
    private final Model model;
    private final Map<Alike, Optional<Explained>> known = new HashMap<>();
    private final Set<Node> toTasks = new HashSet<>();

    Explainer(Course course) {
        this.course = course;
        this.model = course.model();
        model.nodes(Node.Kind.BOUNDARY)
                .filter(event -> model.reached(List.of(event)).stream().anyMatch(node -> node.is(Node.Kind.TASK)))
                .forEach(toTasks::add);
    }

    /** What makes cases go the same way. */
    private record Alike(List<Decided> decisions, String end, String area) {}

    private record Decided(String step, String outcome, boolean again) {}

    /** A situation and how it came about. */
    private record Lead(Situation at, @Nullable Lead before, @Nullable Happening by, List<String> flows) {}

    /** Nothing if the case cannot have gone this way, e.g. since it was moved here from another version. */
    Optional<Explained> explain(PastCase past) {
        List<Decided> decisions = past.steps().stream().map(Explainer::decided).toList();
        String area = course.asksFor("areaCode") ? past.areaCode() : "";
        return known.computeIfAbsent(new Alike(decisions, past.end(), area), this::search);
    }

    private static Decided decided(PastStep step) {
        return new Decided(step.key(), step.outcome(), step.again());
    }

    private Optional<Explained> search(Alike wanted) {
        Deque<Lead> open = new ArrayDeque<>();
        Set<Situation> seen = new HashSet<>();
        course.start().ifPresent(start -> Facts.possible(course.asked(model.startFacts()))
                .forEach(facts -> open.add(begin(start, Facts.with(facts, Map.of("areaCode", wanted.area()))))));
        while (!open.isEmpty() && seen.size() < MOST) {
            Lead lead = open.remove();
            if (!seen.add(lead.at())) continue;
            if (!lead.at().over()) {
                open.addAll(next(lead, wanted));
            } else if (lead.at().next() == wanted.decisions().size()
                    && lead.at().end().equals(wanted.end())) {
                return Optional.of(explained(lead));
            }
        }
        return Optional.empty();
    }

    private static Lead begin(Node start, Map<String, Object> facts) {
        return new Lead(new Situation(List.of(start.id()), List.of(), 0, facts, ""), null, null, List.of());
    }

    private static Explained explained(Lead last) {
        List<Happening> happenings = new ArrayList<>();
        List<String> flows = new ArrayList<>();
        Map<String, Object> start = Map.of();
        for (Lead lead = last; lead != null; lead = lead.before()) {
            if (lead.by() != null) happenings.add(lead.by());
            flows.addAll(lead.flows());
            start = lead.at().facts();
        }
        Collections.reverse(happenings);
        return new Explained(start, happenings, flows);
    }

    private List<Lead> next(Lead lead, Alike wanted) {
        Situation at = lead.at();
        if (at.moving().isEmpty()) return woken(lead, wanted);
        Node node = model.node(at.moving().get(0));
        return switch (node.kind()) {
            case TASK, CATCH, EVENTS -> List.of(new Lead(at.rests(), lead, null, List.of()));
            case END -> List.of(new Lead(at.ended(), lead, null, List.of()));
            case EXCLUSIVE -> chosen(lead, node);
            case PARALLEL -> joined(lead, node);
            case SERVICE -> performed(lead, node);
            case START, BOUNDARY -> List.of(onward(lead, at, node, null));
        };
    }

    private List<Lead> chosen(Lead lead, Node gateway) {
        Choice choice = course.choose(gateway, lead.at().facts());
        List<Flow> ways = new ArrayList<>(choice.doubtful());
        choice.sure().ifPresent(ways::add);
        return ways.stream()
                .map(way -> new Lead(lead.at().moved(List.of(way.target())), lead, null, List.of(way.id())))
                .toList();
    }

    private List<Lead> joined(Lead lead, Node gateway) {
        Situation waiting = lead.at().rests();
        int here = Collections.frequency(waiting.resting(), gateway.id());
        if (here < model.incoming(gateway).size()) return List.of(new Lead(waiting, lead, null, List.of()));
        Situation left = lead.at();
        List<String> others = new ArrayList<>(left.resting());
        others.removeIf(gateway.id()::equals);
        return List.of(onward(
                lead, new Situation(left.moving(), others, left.next(), left.facts(), left.end()), gateway, null));
    }

    private List<Lead> performed(Lead lead, Node task) {
        return Facts.possible(course.asked(model.set(task))).stream()
                .map(facts -> onward(
                        lead,
                        lead.at().with(facts),
                        task,
                        facts.isEmpty() ? null : new Happening.Set(task.delegate(), facts)))
                .toList();
    }

    /** On along all that leads out of the element that moves first. */
    private Lead onward(Lead lead, Situation at, Node node, @Nullable Happening by) {
        return new Lead(at.moved(targets(node)), lead, by, flows(node));
    }

    private List<String> targets(Node node) {
        return model.outgoing(node).stream().map(Flow::target).toList();
    }

    private List<String> flows(Node node) {
        return model.outgoing(node).stream().map(Flow::id).toList();
    }

    /** What may happen while a case waits: the next decision on record, or an event. */
    private List<Lead> woken(Lead lead, Alike wanted) {
        Situation at = lead.at();
        List<Lead> ways = new ArrayList<>();
        if (at.next() < wanted.decisions().size()) {
            Decided next = wanted.decisions().get(at.next());
            if (at.resting().contains(next.step())) {
                Node task = model.node(next.step());
                Situation after = at.woken(task.id(), targets(task))
                        .decided(Course.decided(at.facts(), task.id(), next.outcome(), next.again()));
                ways.add(new Lead(after, lead, new Happening.Done(at.next(), task.id()), flows(task)));
            }
        }
        for (String place : Set.copyOf(at.resting())) {
            course.awaited(model.node(place)).forEach(event -> ways.addAll(came(lead, model.node(place), event)));
        }
        for (Node start : course.interruptions()) {
            ways.addAll(came(lead, at.brokenOff(targets(start)), start, flows(start)));
        }
        return ways;
    }

    /** A reminder beside a step leaves no trace in the record, unless somebody has to decide something. */
    private List<Lead> came(Lead lead, Node place, Node event) {
        List<String> taken = new ArrayList<>(flows(event));
        if (place.is(Node.Kind.EVENTS)) {
            model.outgoing(place).stream()
                    .filter(flow -> flow.target().equals(event.id()))
                    .forEach(flow -> taken.add(flow.id()));
        }
        boolean beside = event.is(Node.Kind.BOUNDARY) && !event.interrupts();
        if (beside && !toTasks.contains(event)) return List.of();
        Situation after = lead.at().woken(beside ? "" : place.id(), targets(event));
        return came(lead, after, event, taken);
    }

    private List<Lead> came(Lead lead, Situation after, Node event, List<String> flows) {
        return Facts.possible(course.asked(model.set(event))).stream()
                .map(facts ->
                        new Lead(after.with(facts), lead, new Happening.Came(course.trigger(event), facts), flows))
                .toList();
    }
}
