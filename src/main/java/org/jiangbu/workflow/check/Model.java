package org.jiangbu.workflow.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The drawn flow of one process, with every reference resolved.
 *
 * @param messages names of messages by id
 */
record Model(
        XmlElement process, Map<String, Node> byId, List<Flow> flows, Map<String, String> messages, Vocabulary words) {

    String id() {
        return process.value("id");
    }

    Collection<Node> nodes() {
        return byId.values();
    }

    Stream<Node> nodes(Node.Kind kind) {
        return byId.values().stream().filter(node -> node.is(kind));
    }

    Node node(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    List<Flow> outgoing(Node node) {
        return flows.stream().filter(flow -> flow.source().equals(node.id())).toList();
    }

    List<Flow> incoming(Node node) {
        return flows.stream().filter(flow -> flow.target().equals(node.id())).toList();
    }

    List<Node> boundaries(Node host) {
        return nodes(Node.Kind.BOUNDARY)
                .filter(event -> event.element().value("attachedToRef").equals(host.id()))
                .toList();
    }

    /** Where a case can stand next: behind the arrows, and at the events on the node's edge. */
    List<Node> next(Node node) {
        return Stream.concat(outgoing(node).stream().map(flow -> node(flow.target())), boundaries(node).stream())
                .toList();
    }

    /** All that can be reached from some nodes, themselves included. */
    Set<Node> reached(Collection<Node> from) {
        Set<Node> reached = new HashSet<>();
        from.forEach(node -> reach(node, reached));
        return reached;
    }

    private void reach(Node node, Set<Node> reached) {
        if (reached.add(node)) next(node).forEach(next -> reach(next, reached));
    }

    /** Name of the message that is awaited there, empty if none is. */
    String message(Node node) {
        return messages.getOrDefault(node.messageRef(), "");
    }

    /** The routing facts that a case can have. */
    Map<String, FactKind> facts() {
        Map<String, FactKind> facts = new HashMap<>(Vocabulary.EVERYWHERE);
        facts.putAll(words.starts().getOrDefault(id(), Map.of()));
        nodes().forEach(node -> facts.putAll(set(node)));
        return facts;
    }

    /** The routing facts that are set where a case passes. */
    Map<String, FactKind> set(Node node) {
        Map<String, FactKind> facts = new LinkedHashMap<>(words.delegates().getOrDefault(node.delegate(), Map.of()));
        facts.putAll(words.messages().getOrDefault(message(node), Map.of()));
        return facts;
    }

    /** Whether several things can go on in one case at the same time. */
    boolean concurrent() {
        return nodes(Node.Kind.PARALLEL).anyMatch(node -> outgoing(node).size() > 1)
                || nodes(Node.Kind.BOUNDARY).anyMatch(node -> !node.interrupts());
    }
}
