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
 * Finds the shortest way through a version, or through one after the other, on which exactly these decisions were taken in
 * this order and exactly this end was reached. What came and what delegates found is told from the way. Cases alike are
 * explained once.
 */
final class Explainer {
    private static final int MOST = 20_000;

    private final List<Leg> legs;
    private final List<Course> courses;
    private final Map<Alike, Optional<Explained>> known = new HashMap<>();

    /** @param courses the versions of these parts of the way */
    Explainer(List<Leg> legs, List<Course> courses) {
        this.legs = List.copyOf(legs);
        this.courses = List.copyOf(courses);
    }

    /** What makes cases go the same way. */
    private record Alike(List<Decided> decisions, String end, String area) {}

    private record Decided(String step, String outcome, boolean again) {}

    /** A situation and how it came about. */
    private record Lead(Situation at, @Nullable Lead before, @Nullable Happening by, List<String> flows) {}

    /** Nothing if the case cannot have gone this way. */
    Optional<Explained> explain(PastCase past) {
        List<Decided> decisions = past.steps().stream().map(Explainer::decided).toList();
        String area = courses.stream().anyMatch(course -> course.asksFor("areaCode")) ? past.areaCode() : "";
        return known.computeIfAbsent(new Alike(decisions, past.end(), area), this::search);
    }

    private static Decided decided(PastStep step) {
        return new Decided(step.key(), step.outcome(), step.again());
    }

    private Optional<Explained> search(Alike wanted) {
        Deque<Lead> open = new ArrayDeque<>();
        Set<Situation> seen = new HashSet<>();
        Course first = courses.get(0);
        first.start().ifPresent(start -> Facts.possible(
                        first.asked(first.model().startFacts()))
                .forEach(facts -> open.add(begin(start, Facts.with(facts, Map.of("areaCode", wanted.area()))))));
        while (!open.isEmpty() && seen.size() < MOST) {
            Lead lead = open.remove();
            if (!seen.add(lead.at())) continue;
            if (!lead.at().over()) {
                open.addAll(next(lead, wanted));
            } else if (lead.at().next() == wanted.decisions().size()
                    && lead.at().leg() == legs.size() - 1
                    && lead.at().end().equals(wanted.end())) {
                return Optional.of(explained(lead));
            }
        }
        return Optional.empty();
    }

    private static Lead begin(Node start, Map<String, Object> facts) {
        return new Lead(new Situation(List.of(start.id()), List.of(), 0, facts, "", 0), null, null, List.of());
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

    private Course course(Situation at) {
        return courses.get(at.leg());
    }

    private Model model(Situation at) {
        return course(at).model();
    }

    private List<Lead> next(Lead lead, Alike wanted) {
        Situation at = lead.at();
        if (at.moving().isEmpty()) return woken(lead, wanted);
        Node node = model(at).node(at.moving().get(0));
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
        Choice choice = course(lead.at()).choose(gateway, lead.at().facts());
        List<Flow> ways = new ArrayList<>(choice.doubtful());
        choice.sure().ifPresent(ways::add);
        return ways.stream()
                .map(way -> new Lead(lead.at().moved(List.of(way.target())), lead, null, List.of(way.id())))
                .toList();
    }

    private List<Lead> joined(Lead lead, Node gateway) {
        Situation waiting = lead.at().rests();
        int here = Collections.frequency(waiting.resting(), gateway.id());
        if (here < model(waiting).incoming(gateway).size()) return List.of(new Lead(waiting, lead, null, List.of()));
        Situation left = lead.at();
        List<String> others = new ArrayList<>(left.resting());
        others.removeIf(gateway.id()::equals);
        return List.of(onward(
                lead,
                new Situation(left.moving(), others, left.next(), left.facts(), left.end(), left.leg()),
                gateway,
                null));
    }

    private List<Lead> performed(Lead lead, Node task) {
        Course course = course(lead.at());
        List<Map<String, Object>> found = course.answers(task, lead.at().facts())
                .orElseGet(() -> Facts.possible(course.asked(course.model().set(task))));
        return found.stream()
                .map(facts -> onward(
                        lead,
                        lead.at().with(facts),
                        task,
                        facts.isEmpty() ? null : new Happening.Set(task.delegate(), facts)))
                .toList();
    }

    /** On along all that leads out of the element that moves first. */
    private Lead onward(Lead lead, Situation at, Node node, @Nullable Happening by) {
        return new Lead(at.moved(targets(at, node)), lead, by, flows(at, node));
    }

    private List<String> targets(Situation at, Node node) {
        return model(at).outgoing(node).stream().map(Flow::target).toList();
    }

    private List<String> flows(Situation at, Node node) {
        return model(at).outgoing(node).stream().map(Flow::id).toList();
    }

    /** What may happen while a case waits: the next decision on record, an event, or that it goes on in another version. */
    private List<Lead> woken(Lead lead, Alike wanted) {
        Situation at = lead.at();
        Leg leg = legs.get(at.leg());
        Course course = course(at);
        Model model = course.model();
        List<Lead> ways = new ArrayList<>();
        if (at.next() == leg.until()) moved(lead).ifPresent(ways::add);
        if (at.next() < Math.min(leg.until(), wanted.decisions().size())) {
            Decided next = wanted.decisions().get(at.next());
            if (at.resting().contains(next.step())) {
                Node task = model.node(next.step());
                Situation after = at.woken(task.id(), targets(at, task))
                        .decided(Course.decided(at.facts(), task.id(), next.outcome(), next.again()));
                ways.add(new Lead(after, lead, new Happening.Done(at.next(), task), flows(at, task)));
            }
        }
        for (String place : Set.copyOf(at.resting())) {
            course.awaited(model.node(place)).forEach(event -> ways.addAll(came(lead, model.node(place), event)));
        }
        for (Node start : course.interruptions()) {
            ways.addAll(came(lead, at.brokenOff(targets(at, start)), start, flows(at, start)));
        }
        return ways;
    }

    /** Where it stood is where it stands in the other version, unless it is known to stand elsewhere there. */
    private Optional<Lead> moved(Lead lead) {
        Situation at = lead.at();
        Map<String, String> places = legs.get(at.leg()).places();
        Model other = courses.get(at.leg() + 1).model();
        List<String> since = at.resting().stream()
                .map(place -> places.getOrDefault(place, place))
                .sorted()
                .toList();
        return at.resting().containsAll(places.keySet()) && since.stream().allMatch(other::has)
                ? Optional.of(new Lead(at.inNextVersion(since), lead, null, List.of()))
                : Optional.empty();
    }

    /** A reminder beside a step leaves no trace in the record, unless somebody has to decide something. */
    private List<Lead> came(Lead lead, Node place, Node event) {
        List<String> taken = new ArrayList<>(flows(lead.at(), event));
        if (place.is(Node.Kind.EVENTS)) {
            model(lead.at()).outgoing(place).stream()
                    .filter(flow -> flow.target().equals(event.id()))
                    .forEach(flow -> taken.add(flow.id()));
        }
        boolean beside = event.is(Node.Kind.BOUNDARY) && !event.interrupts();
        if (beside && !course(lead.at()).asksSomebody(event)) return List.of();
        Situation after = lead.at().woken(beside ? "" : place.id(), targets(lead.at(), event));
        return came(lead, after, event, taken);
    }

    private List<Lead> came(Lead lead, Situation after, Node event, List<String> flows) {
        Course course = course(lead.at());
        return Facts.possible(course.asked(course.model().set(event))).stream()
                .map(facts ->
                        new Lead(after.with(facts), lead, new Happening.Came(course.trigger(event), facts), flows))
                .toList();
    }
}
