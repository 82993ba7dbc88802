package org.jiangbu.modeler.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.jiangbu.modeler.replay.Assumed.Kind;
import org.jiangbu.modeler.replay.Course.Choice;
import org.jiangbu.modeler.replay.DeadEnd.Why;
import org.jiangbu.modeler.replay.Trace.Span;
import org.jiangbu.modeler.replay.Walked.Stuck;
import org.jiangbu.modeler.replay.Walked.Visit;
import org.jiangbu.workflow.check.FactKind;
import org.jiangbu.workflow.check.Flow;
import org.jiangbu.workflow.check.Model;
import org.jiangbu.workflow.check.Node;
import org.jiangbu.workflow.table.DecisionTable;
import org.jspecify.annotations.Nullable;

/** One past case on its way through a drawn flow, day by day. */
final class Walk {
    /** Elements that a case passes at most; one that passes more goes round. */
    private static final int MOST = 1_000;

    private final Course course;
    private final Model model;
    private final Season season;
    private final Trace trace;
    private final Remembered remembered;
    private final Waiting waiting;
    private final PriorityQueue<Token> tokens =
            new PriorityQueue<>(Comparator.comparing(Token::day).thenComparing(Token::order));
    private final Map<String, Integer> joining = new HashMap<>();
    private final Map<String, Object> facts = new HashMap<>();
    /** The first day on which a day can come that the flow itself puts off, by the fact that names it. */
    private final Map<String, LocalDate> soonest = new HashMap<>();

    private final List<Visit> visits = new ArrayList<>();
    private final List<String> flows = new ArrayList<>();
    private final Set<Assumed> assumed = new LinkedHashSet<>();
    private Optional<Stuck> stuck = Optional.empty();
    private String end = "";
    private LocalDate ended;
    private int order;

    /** @param told what else is known of the case */
    private Walk(Course course, Season season, Trace trace, Map<String, Object> told) {
        this.course = course;
        this.model = course.model();
        this.season = season;
        this.trace = trace;
        this.remembered = new Remembered(trace);
        this.waiting = new Waiting(course, season, remembered, assumed);
        this.ended = trace.past().began();
        facts.putAll(trace.explained().startFacts());
        facts.put("areaCode", trace.past().areaCode());
        facts.putAll(told);
    }

    static Walked through(Course course, Season season, Trace trace, Map<String, Object> told) {
        return new Walk(course, season, trace, told).walk();
    }

    /** @param leaving the facts with which the case leaves the place; null while it comes there */
    private record Token(LocalDate day, int order, Node node, @Nullable Map<String, Object> leaving) {}

    private Walked walk() {
        course.start().ifPresent(start -> arrive(start, ended));
        for (int passed = 0; !tokens.isEmpty() && stuck.isEmpty(); passed++) {
            Token token = tokens.remove();
            if (token.day().isAfter(ended)) ended = token.day();
            if (passed >= MOST) {
                stay(token.node(), Why.ROUND);
            } else if (token.leaving() != null) {
                facts.putAll(token.leaving());
                leave(token.node(), token.day());
            } else {
                pass(token.node(), token.day());
            }
        }
        if (stuck.isEmpty())
            joining.keySet().stream().findFirst().ifPresent(gateway -> stay(model.node(gateway), Why.ALONE));
        return new Walked(trace.past(), visits, flows, end, ended, stuck, assumed);
    }

    private void stay(Node node, Why why) {
        stuck = Optional.of(new Stuck(node.id(), why));
    }

    private void arrive(Node node, LocalDate day) {
        tokens.add(new Token(day, order++, node, null));
    }

    private void leaveLater(Node node, LocalDate day, Map<String, Object> with) {
        tokens.add(new Token(day, order++, node, with));
    }

    private void pass(Node node, LocalDate day) {
        switch (node.kind()) {
            case START, BOUNDARY -> leave(node, day);
            case SERVICE ->
                model.table(node).ifPresentOrElse(table -> answer(node, table, day), () -> perform(node, day));
            case EXCLUSIVE -> choose(node, day);
            case PARALLEL -> join(node, day);
            case TASK, EVENTS, CATCH -> rest(node, day);
            case END -> end = node.id();
        }
    }

    private void leave(Node node, LocalDate day) {
        List<Flow> ways = model.outgoing(node);
        if (ways.isEmpty()) stay(node, Why.NOWHERE);
        ways.forEach(way -> follow(way, day));
    }

    private void follow(Flow way, LocalDate day) {
        flows.add(way.id());
        arrive(model.node(way.target()), day);
    }

    private void choose(Node gateway, LocalDate day) {
        Choice choice = course.choose(gateway, facts);
        if (!choice.doubtful().isEmpty()) assumed.add(new Assumed(Kind.UNKNOWN_FACT, gateway.id()));
        choice.sure().ifPresentOrElse(way -> follow(way, day), () -> stay(gateway, Why.NO_WAY));
    }

    private void join(Node gateway, LocalDate day) {
        int here = joining.merge(gateway.id(), 1, Integer::sum);
        if (here < model.incoming(gateway).size()) return;
        joining.remove(gateway.id());
        leave(gateway, day);
    }

    private void answer(Node task, DecisionTable table, LocalDate day) {
        if (table.possible(facts).size() > 1) assumed.add(new Assumed(Kind.UNKNOWN_FACT, task.id()));
        table.decide(facts)
                .ifPresent(row -> facts.put(DecisionTable.RESULT, table.row(row).result()));
        leave(task, day);
    }

    private void perform(Node task, LocalDate day) {
        Map<String, Object> found = new HashMap<>();
        remembered
                .next(one -> one instanceof Happening.Set set && set.delegate().equals(task.delegate()))
                .ifPresent(index -> found.putAll(((Happening.Set) remembered.use(index)).facts()));
        Set<String> wanted = new LinkedHashSet<>(course.asked(model.set(task)).keySet());
        wanted.removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            Map<String, Object> usual = season.usual(task.delegate());
            boolean known = usual.keySet().containsAll(wanted);
            assumed.add(new Assumed(known ? Kind.USUAL_FACTS : Kind.NO_FACTS, task.id()));
            usual.forEach((fact, value) -> {
                if (wanted.contains(fact)) found.put(fact, value);
            });
        }
        facts.putAll(found);
        model.noticeDays(task).ifPresent(days -> model.set(task).forEach((fact, kind) -> {
            if (kind == FactKind.DATE) soonest.put(fact, day.plusDays(days + 1L)); // the day of posting does not count
        }));
        leave(task, day);
    }

    private void rest(Node node, LocalDate day) {
        Ending ending = waiting.of(node, day);
        if (ending instanceof Ending.Decided decided) {
            decide(node, day, decided);
        } else if (ending instanceof Ending.Event event) {
            come(node, day, event.notBefore(soonest));
        } else if (ending instanceof Ending.Broken broken) {
            tokens.clear();
            joining.clear();
            leaveLater(broken.start(), broken.on(), broken.facts());
        } else {
            stay(node, Why.NEVER);
        }
    }

    private void decide(Node task, LocalDate day, Ending.Decided decided) {
        visits.add(new Visit(task, new Span(day, decided.on())));
        leaveLater(task, decided.on(), Course.decided(Map.of(), task.id(), decided.outcome(), decided.again()));
    }

    /** What comes beside a step does not end the waiting there. */
    private void come(Node node, LocalDate day, Ending.Event came) {
        if (node.is(Node.Kind.EVENTS)) {
            model.outgoing(node).stream()
                    .filter(way -> way.target().equals(came.event().id()))
                    .forEach(way -> flows.add(way.id()));
        }
        leaveLater(came.event(), came.on(), came.facts());
        if (node.is(Node.Kind.TASK) && !came.event().interrupts()) rest(node, day);
    }
}
