package org.jiangbu.workflow.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.table.DecisionTable;

/** Reads the flow out of a file that keeps to the allow-list, and resolves what refers to something else. */
final class ModelBuilder {
    private static final int MOST_NODES = 300;

    private final XmlElement definitions;
    private final Vocabulary words;
    private final Messages texts;
    private final Function<String, Optional<DecisionTable>> tables;
    private final Findings findings;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<String, String> messages = new HashMap<>();

    private ModelBuilder(
            XmlElement definitions,
            Vocabulary words,
            Messages texts,
            Function<String, Optional<DecisionTable>> tables,
            Findings findings) {
        this.definitions = definitions;
        this.words = words;
        this.texts = texts;
        this.tables = tables;
        this.findings = findings;
    }

    /**
     * @param tables decision tables by key, nothing where there is none or it cannot be read
     * @return nothing if the flow hangs together so badly that nobody can follow it
     */
    static Optional<Model> build(
            XmlElement definitions,
            Vocabulary words,
            Messages texts,
            Function<String, Optional<DecisionTable>> tables,
            Findings findings) {
        return new ModelBuilder(definitions, words, texts, tables, findings).build();
    }

    private Optional<Model> build() {
        List<XmlElement> processes = definitions.children("bpmn:process").toList();
        if (processes.size() != 1) {
            findings.add(Rule.ONE_PROCESS, definitions, processes.size());
            return Optional.empty();
        }
        definitions
                .children("bpmn:message")
                .forEach(message -> messages.put(message.value("id"), message.value("name")));
        XmlElement process = processes.get(0);
        read(process, "");
        process.children("bpmn:subProcess").forEach(sub -> read(sub, sub.value("id")));
        if (nodes.size() > MOST_NODES) {
            findings.add(Rule.TOO_MANY_ELEMENTS, process, nodes.size(), MOST_NODES);
            return Optional.empty();
        }
        NodeNames names = new NodeNames(Map.copyOf(nodes), flows, texts);
        nodes.replaceAll((id, node) -> node.named(names.of(node)));
        boolean whole =
                flows.stream().filter(flow -> isLoose(flow, names)).toList().isEmpty();
        whole &= nodes.values().stream().filter(this::isLoose).toList().isEmpty();
        whole &= drawn(definitions).filter(this::isLoose).toList().isEmpty();
        return whole ? Optional.of(new Model(process, nodes, flows, messages, words, names, tables)) : Optional.empty();
    }

    private void read(XmlElement scope, String scopeId) {
        for (XmlElement element : scope.children()) {
            Node.Kind.of(element.name())
                    .map(kind -> Node.drawn(kind, scopeId, element, properties(element)))
                    .ifPresent(node -> nodes.put(node.id(), node));
            if (element.name().equals("bpmn:sequenceFlow")) {
                flows.add(
                        new Flow(element.value("id"), element.value("sourceRef"), element.value("targetRef"), element));
            }
        }
    }

    /** What is left blank is not set: Camunda Modeler writes every field of a template. */
    static Map<String, String> properties(XmlElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        entries(element)
                .filter(entry -> !entry.value("value").isBlank())
                .forEach(entry -> properties.putIfAbsent(entry.value("name"), entry.value("value")));
        return properties;
    }

    static Stream<XmlElement> entries(XmlElement element) {
        return element.children("bpmn:extensionElements")
                .flatMap(extensions -> extensions.children("camunda:properties"))
                .flatMap(properties -> properties.children("camunda:property"));
    }

    private boolean isLoose(Flow flow, NodeNames names) {
        Node source = nodes.get(flow.source());
        Node target = nodes.get(flow.target());
        boolean loose = source == null || target == null || !source.scope().equals(target.scope());
        if (loose) {
            findings.add(Rule.LOOSE_REFERENCE, flow.element(), names.of(flow));
        }
        return loose;
    }

    private boolean isLoose(Node node) {
        String host = node.element().value("attachedToRef");
        Node hosting = nodes.get(host);
        boolean loose = !host.isEmpty()
                && (hosting == null || !hosting.scope().equals(node.scope()) || !hosting.is(Node.Kind.TASK));
        String ahead = node.element().value("default");
        loose |= !ahead.isEmpty()
                && flows.stream()
                        .noneMatch(
                                flow -> flow.id().equals(ahead) && flow.source().equals(node.id()));
        loose |= !node.messageRef().isEmpty() && !messages.containsKey(node.messageRef());
        if (loose) {
            findings.add(Rule.LOOSE_REFERENCE, node, node.name());
        }
        return loose;
    }

    /** The engine refuses a picture of something that is not there. */
    static Stream<XmlElement> drawn(XmlElement definitions) {
        return definitions
                .children("bpmndi:BPMNDiagram")
                .flatMap(diagram -> diagram.children("bpmndi:BPMNPlane"))
                .flatMap(plane -> plane.children().stream());
    }

    private boolean isLoose(XmlElement picture) {
        String of = picture.value("bpmnElement");
        boolean loose = !of.isEmpty() && !exists(definitions, of);
        if (loose) {
            findings.add(Rule.LOOSE_REFERENCE, of, picture.line(), Word.of("check.element.picture", of));
        }
        return loose;
    }

    private static boolean exists(XmlElement element, String id) {
        return element.value("id").equals(id)
                || element.children().stream()
                        .filter(child -> child.name().startsWith("bpmn:"))
                        .anyMatch(child -> exists(child, id));
    }
}
