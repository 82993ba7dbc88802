package org.jiangbu.workflow.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.workflow.check.Sign.Performed;
import org.jiangbu.workflow.check.Sign.Told;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is a way to a payment that goes round a mandatory gate: every state in which a case can be is looked at,
 * shortest ways first. Of things that go on side by side each has to have passed the gates by itself.
 */
final class GateInspection implements Inspection {
    private static final int MOST_STANDINGS = 100_000;

    @Override
    public void inspect(Model model, Findings findings) {
        if (model.nodes().stream().noneMatch(node -> point(model, node).isPresent())) {
            return;
        }
        Steps steps = new Steps(model);
        Map<Standing, Optional<Standing>> before = new HashMap<>();
        Deque<Standing> open = new ArrayDeque<>();
        model.nodes(Node.Kind.START)
                .map(start -> new Standing(start, Map.of(), Passed.NONE))
                .forEach(start -> {
                    before.put(start, Optional.empty());
                    open.add(start);
                });
        Set<List<Object>> told = new HashSet<>();
        while (!open.isEmpty()) {
            Standing at = open.remove();
            judge(model, at, before, told, findings);
            for (Standing next : steps.after(at)) {
                if (before.putIfAbsent(next, Optional.of(at)) == null) open.add(next);
            }
            if (before.size() > MOST_STANDINGS) {
                findings.add(Rule.TOO_INTRICATE, model.process());
                return;
            }
        }
    }

    /** Tells of the first gates that are missing: what builds on them cannot have been passed either. */
    private static void judge(
            Model model,
            Standing at,
            Map<Standing, Optional<Standing>> before,
            Set<List<Object>> told,
            Findings findings) {
        Set<String> required = point(model, at.node()).map(Gates.BEFORE::get).orElse(Set.of());
        for (Gate gate : Gates.ALL) {
            boolean missing = required.contains(gate.name())
                    && !at.passed().has(gate.name())
                    && gate.needs().stream().allMatch(needed -> at.passed().has(needed));
            if (missing && told.add(List.of(gate.rule(), at.node().id()))) {
                findings.add(gate.rule(), at.node(), at.node().name(), Route.of(way(at, before)));
            }
        }
    }

    private static Optional<Sign> point(Model model, Node node) {
        List<Sign> signs = List.of(new Performed(node.delegate()), new Told(model.message(node)));
        return signs.stream().filter(Gates.BEFORE::containsKey).findFirst();
    }

    private static Deque<Node> way(Standing to, Map<Standing, Optional<Standing>> before) {
        Deque<Node> way = new ArrayDeque<>();
        @Nullable Standing at = to;
        while (at != null) {
            way.addFirst(at.node());
            at = before.getOrDefault(at, Optional.empty()).orElse(null);
        }
        return way;
    }
}
