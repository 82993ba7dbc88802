package org.jiangbu.workflow.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every state in which a case can be, the shortest ways first. Of things that go on side by side each is followed alone. */
final class Exploration {
    private static final int MOST = 100_000;

    /** Each with that from which it was reached first. */
    private final Map<Standing, Optional<Standing>> before = new LinkedHashMap<>();

    private final boolean whole;

    Exploration(Model model) {
        this(
                model,
                model.nodes(Node.Kind.START)
                        .map(start -> new Standing(start, Map.of(), Passed.NONE))
                        .toList());
    }

    /** @param from where the cases are to begin with */
    Exploration(Model model, Collection<Standing> from) {
        Steps steps = new Steps(model);
        Deque<Standing> open = new ArrayDeque<>();
        from.forEach(one -> {
            if (before.putIfAbsent(one, Optional.empty()) == null) open.add(one);
        });
        while (!open.isEmpty() && before.size() <= MOST) {
            Standing at = open.remove();
            for (Standing next : steps.after(at)) {
                if (before.putIfAbsent(next, Optional.of(at)) == null) open.add(next);
            }
        }
        whole = open.isEmpty();
    }

    /** Whether all states were looked at; there can be too many. */
    boolean whole() {
        return whole;
    }

    Collection<Standing> standings() {
        return Collections.unmodifiableSet(before.keySet());
    }

    Set<Node> reached() {
        return before.keySet().stream().map(Standing::node).collect(Collectors.toSet());
    }

    /** The shortest way there, its end included. */
    Deque<Node> way(Standing to) {
        Deque<Node> way = new ArrayDeque<>();
        @Nullable Standing at = to;
        while (at != null) {
            way.addFirst(at.node());
            at = before.getOrDefault(at, Optional.empty()).orElse(null);
        }
        return way;
    }
}
