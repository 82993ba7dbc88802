package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Where the arrows lead: ways part at gateways only, and every way comes to an end. */
final class FlowInspection implements Inspection {
    @Override
    public void inspect(Model model, Findings findings) {
        for (Node node : model.nodes()) {
            switch (node.kind()) {
                case EXCLUSIVE -> choice(model, node, findings);
                case EVENTS -> events(model, node, findings);
                case PARALLEL -> unconditional(model, node, findings);
                case END -> {
                    if (!model.outgoing(node).isEmpty()) findings.add(Rule.START_AND_END, node, node.name());
                }
                default -> single(model, node, findings);
            }
            if (node.is(Node.Kind.START) && !model.incoming(node).isEmpty()) {
                findings.add(Rule.START_AND_END, node, node.name());
            }
        }
        reach(model, findings);
    }

    private static void single(Model model, Node node, Findings findings) {
        List<Flow> ways = model.outgoing(node);
        if (ways.size() > 1) {
            findings.add(Rule.ONE_WAY_OUT, node, node.name(), ways.size());
        }
        unconditional(model, node, findings);
    }

    private static void unconditional(Model model, Node node, Findings findings) {
        model.outgoing(node).stream()
                .filter(flow -> flow.condition().isPresent())
                .forEach(flow -> findings.add(Rule.STRAY_CONDITION, flow.element(), node.name()));
    }

    private static void choice(Model model, Node gateway, Findings findings) {
        List<Flow> ways = model.outgoing(gateway);
        String otherwise = gateway.element().value("default");
        if (ways.size() == 1) {
            unconditional(model, gateway, findings);
            return;
        }
        if (ways.size() > 1 && otherwise.isEmpty()) {
            findings.add(Rule.NO_DEFAULT, gateway, gateway.name());
        }
        for (Flow way : ways) {
            boolean isDefault = way.id().equals(otherwise);
            if (isDefault && way.condition().isPresent()) {
                findings.add(Rule.STRAY_CONDITION, way.element(), gateway.name());
            } else if (!isDefault && !otherwise.isEmpty() && way.condition().isEmpty()) {
                findings.add(Rule.NO_CONDITION, way.element(), gateway.name());
            }
        }
    }

    private static void events(Model model, Node gateway, Findings findings) {
        boolean sound = model.outgoing(gateway).stream()
                .map(flow -> model.node(flow.target()))
                .allMatch(event ->
                        event.is(Node.Kind.CATCH) && model.incoming(event).size() == 1);
        if (!sound) {
            findings.add(Rule.EVENTS_ONLY, gateway, gateway.name());
        }
        unconditional(model, gateway, findings);
    }

    private static void reach(Model model, Findings findings) {
        List<Node> starts = model.nodes(Node.Kind.START).toList();
        List<Node> ends = model.nodes(Node.Kind.END).toList();
        if (ends.isEmpty()) {
            findings.add(Rule.NO_END, model.process());
        }
        Set<Node> reached = model.reached(starts);
        Set<Node> ending = ending(model, ends);
        // the cause is told, not each of its consequences
        Set<Node> lost = new HashSet<>(model.nodes());
        lost.removeAll(reached);
        model.beginnings(lost).forEach(node -> findings.add(Rule.UNREACHED, node, node.name()));
        Set<Node> stuck = new HashSet<>(reached);
        stuck.removeAll(ending);
        model.endings(stuck).forEach(node -> findings.add(Rule.DEAD_END, node, node.name()));
    }

    /** The nodes from which an end can be reached. */
    private static Set<Node> ending(Model model, List<Node> ends) {
        Set<Node> ending = new HashSet<>(ends);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Node node : model.nodes()) {
                if (!ending.contains(node) && model.next(node).stream().anyMatch(ending::contains)) {
                    grown = ending.add(node);
                }
            }
        }
        return ending;
    }
}
