package org.jiangbu.workflow.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A case may go round as often as people want, but never by itself: every circle waits for somebody or for some time. */
final class CircleInspection implements Inspection {
    @Override
    public void inspect(Model model, Findings findings) {
        Set<Node> told = new HashSet<>();
        for (Node node : model.nodes()) {
            if (!waits(node) && !told.contains(node)) {
                circle(model, node).ifPresent(path -> {
                    findings.add(Rule.ENDLESS, node, Route.of(path));
                    told.addAll(path);
                });
            }
        }
    }

    /** A day that a fact names may be past, so it is no wait. */
    private static boolean waits(Node node) {
        return node.is(Node.Kind.TASK)
                || node.is(Node.Kind.CATCH)
                        && (!node.messageRef().isEmpty()
                                || node.timer()
                                        .flatMap(timer -> timer.child("bpmn:timeDuration"))
                                        .isPresent());
    }

    /** The shortest way from a node back to it that nobody has to wait on. */
    private static Optional<Deque<Node>> circle(Model model, Node from) {
        Map<Node, Node> before = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(from);
        while (!open.isEmpty()) {
            Node at = open.remove();
            for (Node next : model.next(at)) {
                if (next.equals(from)) {
                    return Optional.of(path(before, from, at));
                }
                if (!waits(next) && before.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return Optional.empty();
    }

    private static Deque<Node> path(Map<Node, Node> before, Node from, Node last) {
        Deque<Node> path = new ArrayDeque<>();
        path.addFirst(from);
        Node at = last;
        while (at != null && !at.equals(from)) {
            path.addFirst(at);
            at = before.get(at);
        }
        path.addFirst(from);
        return path;
    }
}
