package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangbu.base.Wording;
import org.jiangbu.workflow.table.DecisionTable;

/** The drawn flow of one process, with every reference resolved. */
public final class Model {
    private final XmlElement process;
    private final Map<String, Node> byId;
    private final List<Flow> flows;
    private final Map<String, String> messages;
    private final Vocabulary words;
    private final NodeNames names;
    private final Function<String, Optional<DecisionTable>> tables;
    private final Map<String, List<Flow>> bySource;
    private final Map<String, List<Flow>> byTarget;
    private final Map<String, List<Node>> byHost;

    /**
     * @param messages names of messages by id
     * @param tables decision tables by key, nothing where there is none or it cannot be read
     */
    Model(
            XmlElement process,
            Map<String, Node> byId,
            List<Flow> flows,
            Map<String, String> messages,
            Vocabulary words,
            NodeNames names,
            Function<String, Optional<DecisionTable>> tables) {
        this.process = process;
        this.byId = byId;
        this.flows = flows;
        this.messages = messages;
        this.words = words;
        this.names = names;
        this.tables = tables;
        this.bySource = flows.stream().collect(Collectors.groupingBy(Flow::source));
        this.byTarget = flows.stream().collect(Collectors.groupingBy(Flow::target));
        this.byHost = nodes(Node.Kind.BOUNDARY)
                .collect(Collectors.groupingBy(event -> event.element().value("attachedToRef")));
    }

    public String id() {
        return process.value("id");
    }

    /** What a designer knows a way by. */
    Wording name(Flow flow) {
        return names.of(flow);
    }

    XmlElement process() {
        return process;
    }

    Vocabulary words() {
        return words;
    }

    public List<Flow> flows() {
        return Collections.unmodifiableList(flows);
    }

    /** In the order of the file. */
    public Collection<Node> nodes() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public Stream<Node> nodes(Node.Kind kind) {
        return byId.values().stream().filter(node -> node.is(kind));
    }

    public Node node(String id) {
        return Objects.requireNonNull(byId.get(id), id);
    }

    public boolean has(String id) {
        return byId.containsKey(id);
    }

    public List<Flow> outgoing(Node node) {
        return bySource.getOrDefault(node.id(), List.of());
    }

    public List<Flow> incoming(Node node) {
        return byTarget.getOrDefault(node.id(), List.of());
    }

    public List<Node> boundaries(Node host) {
        return byHost.getOrDefault(host.id(), List.of());
    }

    /** Where a case can stand next: behind the arrows, and at the events on the node's edge. */
    List<Node> next(Node node) {
        return Stream.concat(outgoing(node).stream().map(flow -> node(flow.target())), boundaries(node).stream())
                .toList();
    }

    /** All that can be reached from some nodes, themselves included. */
    public Set<Node> reached(Collection<Node> from) {
        Set<Node> reached = new HashSet<>();
        from.forEach(node -> reach(node, reached));
        return reached;
    }

    private void reach(Node node, Set<Node> reached) {
        if (reached.add(node)) next(node).forEach(next -> reach(next, reached));
    }

    /** Those of some nodes with which they begin: what only comes after others of them is left out, of a circle all but one. */
    List<Node> beginnings(Set<Node> some) {
        return outermost(some, before(some));
    }

    /** Those of some nodes with which they end: what only leads to others of them is left out, of a circle all but one. */
    List<Node> endings(Set<Node> some) {
        BiPredicate<Node, Node> before = before(some);
        return outermost(some, (one, other) -> before.test(other, one));
    }

    private BiPredicate<Node, Node> before(Set<Node> some) {
        Map<Node, Set<Node>> after = new HashMap<>();
        some.forEach(node -> after.put(node, reached(Set.of(node))));
        return (one, other) -> after.getOrDefault(one, Set.of()).contains(other);
    }

    /** @param before whether the one leads to the other */
    private List<Node> outermost(Set<Node> some, BiPredicate<Node, Node> before) {
        List<Node> outermost = new ArrayList<>();
        for (Node node : nodes()) {
            boolean outer = some.contains(node)
                    && some.stream().allMatch(other -> !before.test(other, node) || before.test(node, other));
            if (outer && outermost.stream().noneMatch(other -> before.test(other, node))) outermost.add(node);
        }
        return outermost;
    }

    /** Name of the message that is awaited there, empty if none is. */
    public String message(Node node) {
        return messages.getOrDefault(node.messageRef(), "");
    }

    /** The routing facts that a case can have. */
    public Map<String, FactKind> facts() {
        Map<String, FactKind> facts = new HashMap<>(Vocabulary.EVERYWHERE);
        facts.putAll(words.starts().getOrDefault(id(), Map.of()));
        nodes().forEach(node -> facts.putAll(set(node)));
        return facts;
    }

    /** The routing facts with which its cases start. */
    public Map<String, FactKind> startFacts() {
        return words.starts().getOrDefault(id(), Map.of());
    }

    /** The routing facts that are set where a case passes. */
    public Map<String, FactKind> set(Node node) {
        Map<String, FactKind> facts = new LinkedHashMap<>(words.delegates().getOrDefault(node.delegate(), Map.of()));
        facts.putAll(words.messages().getOrDefault(message(node), Map.of()));
        return facts;
    }

    /** The decision table by which a delegate decides there; nothing if it decides by none, or by one that nobody knows. */
    public Optional<DecisionTable> table(Node node) {
        return words.inputs().getOrDefault(node.delegate(), Map.of()).entrySet().stream()
                .filter(input -> input.getValue() == InputKind.TABLE)
                .findFirst()
                .flatMap(input -> tables.apply(node.property(input.getKey())));
    }

    /** Calendar days for which a notice that is posted there hangs at least; none if the flow does not say. */
    public OptionalInt noticeDays(Node node) {
        return words.inputs().getOrDefault(node.delegate(), Map.of()).entrySet().stream()
                .filter(input -> input.getValue() == InputKind.NOTICE_DAYS)
                .map(input -> node.property(input.getKey()))
                .filter(days -> !days.isEmpty())
                .mapToInt(Integer::parseInt)
                .findFirst();
    }

    /** Whether several things can go on in one case at the same time. */
    boolean concurrent() {
        return nodes(Node.Kind.PARALLEL).anyMatch(node -> outgoing(node).size() > 1)
                || nodes(Node.Kind.BOUNDARY).anyMatch(node -> !node.interrupts());
    }
}
