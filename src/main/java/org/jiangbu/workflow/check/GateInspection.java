package org.jiangbu.workflow.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether there is a way to a payment that goes round a {@link Gates mandatory gate}, and what no way leads to at all. */
final class GateInspection implements Inspection {
    @Override
    public void inspect(Model model, Findings findings) {
        Exploration exploration = new Exploration(model);
        if (!exploration.whole()) {
            findings.add(Rule.TOO_INTRICATE, model.process());
            return;
        }
        new Judge(model, findings).judge(exploration);
        Set<Node> drawn = model.reached(model.nodes(Node.Kind.START).toList());
        drawn.removeAll(exploration.reached());
        model.beginnings(drawn).forEach(node -> findings.add(Rule.UNREACHED, node, node.name()));
    }

    /** Names each gate once at each place that it stands before. */
    private static final class Judge {
        private final Model model;
        private final Findings findings;
        private final Map<Rule, Set<Node>> told = new HashMap<>();
        private final List<Node> begins;

        Judge(Model model, Findings findings) {
            this.model = model;
            this.findings = findings;
            this.begins = model.beginnings(Set.copyOf(model.nodes()));
        }

        void judge(Exploration exploration) {
            for (Standing at : exploration.standings()) {
                Set<String> required = Gates.before(at.node(), model);
                if (!at.passed().duties().keySet().containsAll(required)) {
                    missing(at, exploration.way(at));
                }
            }
            for (Node node : model.nodes()) {
                Set<String> required = Gates.before(node, model);
                Gates.ALL.stream()
                        .filter(gate -> required.contains(gate.name()) && !canBring(model.nodes(), gate))
                        .forEach(gate -> tell(gate, shortest(node)));
            }
        }

        /** What builds on a missing gate cannot have been passed either; it is named if the way has not come by it at all. */
        private void missing(Standing at, Deque<Node> way) {
            for (Gate gate : Gates.ALL) {
                boolean missing = Gates.lacks(at, gate, model);
                if (missing && (at.passed().duties().keySet().containsAll(gate.needs()) || !canBring(way, gate))) {
                    tell(gate, way);
                }
            }
        }

        /** What was told of an earlier place on the same way is not told again. */
        private void tell(Gate gate, Deque<Node> way) {
            Set<Node> before = told.computeIfAbsent(gate.rule(), rule -> new HashSet<>());
            if (way.stream().noneMatch(before::contains)) {
                before.add(way.getLast());
                findings.add(gate.rule(), way.getLast(), way.getLast().name(), Route.of(way));
            }
        }

        private boolean canBring(Collection<Node> nodes, Gate gate) {
            return nodes.stream().anyMatch(node -> gate.passedBy().isPossibleAt(node, model));
        }

        /** The shortest way to a place as it is drawn, whatever the conditions are; from the start, or from where nothing leads. */
        private Deque<Node> shortest(Node to) {
            Map<Node, Optional<Node>> before = new HashMap<>();
            Deque<Node> open = new ArrayDeque<>();
            begins.forEach(start -> {
                before.put(start, Optional.empty());
                open.add(start);
            });
            while (!open.isEmpty()) {
                Node at = open.remove();
                for (Node next : model.next(at)) {
                    if (before.putIfAbsent(next, Optional.of(at)) == null) open.add(next);
                }
            }
            Deque<Node> way = new ArrayDeque<>();
            @Nullable Node at = to;
            while (at != null) {
                way.addFirst(at);
                at = before.getOrDefault(at, Optional.empty()).orElse(null);
            }
            return way;
        }
    }
}
