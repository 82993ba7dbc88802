package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes on side by side stays countable: every fork has its own join, both stand outside of every circle, and a way
 * beside the main one ends by itself.
 */
final class ForkInspection implements Inspection {
    private static final int WIDEST = 10;

    @Override
    public void inspect(Model model, Findings findings) {
        Set<Node> joined = new HashSet<>();
        for (Node fork : parallels(model)) {
            int width = model.outgoing(fork).size();
            if (width < 2) continue;
            if (width > WIDEST) {
                findings.add(Rule.WIDE_FORK, fork, fork.name(), width, WIDEST);
            }
            if (model.reached(model.next(fork)).contains(fork)) {
                findings.add(Rule.FORK_IN_CIRCLE, fork, fork.name());
            }
            Optional<Node> join = parallels(model).stream()
                    .filter(candidate -> joins(model, fork, candidate))
                    .findFirst();
            join.ifPresent(joined::add);
            if (join.isEmpty()) {
                findings.add(Rule.FORK_WITHOUT_JOIN, fork, fork.name());
            }
        }
        for (Node join : parallels(model)) {
            if (model.incoming(join).size() > 1 && !joined.contains(join)) {
                findings.add(Rule.FORK_WITHOUT_JOIN, join, join.name());
            }
        }
        model.nodes(Node.Kind.BOUNDARY)
                .filter(event -> !event.interrupts())
                .filter(event -> joinsMainWay(model, event))
                .forEach(event -> findings.add(Rule.SIDE_WAY_JOINS, event, event.name()));
    }

    private static List<Node> parallels(Model model) {
        return model.nodes(Node.Kind.PARALLEL).toList();
    }

    /** Each branch leads to the join by exactly one arrow, and neither out of the block nor into another branch. */
    private static boolean joins(Model model, Node fork, Node join) {
        List<Flow> branches = model.outgoing(fork);
        List<Flow> arriving = model.incoming(join);
        if (join.equals(fork) || arriving.size() != branches.size()) {
            return false;
        }
        Set<Node> all = new HashSet<>();
        for (Flow branch : branches) {
            Set<Node> own = new HashSet<>();
            walk(model, model.node(branch.target()), join, own);
            long ways = arriving.stream()
                    .filter(flow -> flow.id().equals(branch.id()) || own.contains(model.node(flow.source())))
                    .count();
            boolean closed = own.stream()
                    .allMatch(node -> !node.is(Node.Kind.END)
                            && !node.equals(fork)
                            && model.incoming(node).stream()
                                    .allMatch(flow ->
                                            flow.id().equals(branch.id()) || own.contains(model.node(flow.source()))));
            if (ways != 1 || !closed || own.stream().anyMatch(all::contains)) {
                return false;
            }
            all.addAll(own);
        }
        return true;
    }

    private static void walk(Model model, Node node, Node until, Set<Node> walked) {
        if (!node.equals(until) && walked.add(node)) {
            model.next(node).forEach(next -> walk(model, next, until, walked));
        }
    }

    private static boolean joinsMainWay(Model model, Node event) {
        Set<Node> beside = model.reached(List.of(event));
        return beside.stream().filter(node -> !node.equals(event)).anyMatch(node -> model.incoming(node).stream()
                .anyMatch(flow -> !beside.contains(model.node(flow.source()))));
    }
}
