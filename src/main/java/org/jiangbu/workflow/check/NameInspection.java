package org.jiangbu.workflow.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Names in both languages, and why each thing is as it is. Only a step needs its name to be usable. */
final class NameInspection implements Inspection {
    @Override
    public void inspect(Model model, Findings findings) {
        Set<List<String>> names = new HashSet<>();
        for (Node node : model.nodes()) {
            boolean nameless = node.element().value("name").isBlank();
            if (nameless && node.is(Node.Kind.TASK)) {
                findings.add(Rule.NO_NAME, node, node.name());
            } else if (nameless && !joinsOnly(model, node)) {
                findings.add(Rule.NAMELESS, node, node.name());
            }
            if (node.is(Node.Kind.TASK) && !names.add(List.of(node.name().chinese(), node.role()))) {
                findings.add(Rule.SAME_NAME, node, node.name());
            }
            if (node.element().children("bpmn:documentation").allMatch(text -> text.text()
                    .isEmpty())) {
                findings.add(Rule.UNEXPLAINED, node, node.name());
            }
        }
        named(model)
                .filter(element -> !element.value("name").isBlank())
                .filter(NameInspection::lacksEnglish)
                .forEach(element -> findings.add(Rule.NO_ENGLISH, element, element.value("name")));
    }

    /** A gateway where ways come together needs no question. */
    private static boolean joinsOnly(Model model, Node node) {
        return node.is(Node.Kind.PARALLEL)
                || node.is(Node.Kind.EXCLUSIVE) && model.outgoing(node).size() < 2;
    }

    private static Stream<XmlElement> named(Model model) {
        return Stream.of(
                        Stream.of(model.process()),
                        model.process().children("bpmn:subProcess"),
                        model.nodes().stream().map(Node::element),
                        model.flows().stream().map(Flow::element))
                .flatMap(elements -> elements);
    }

    private static boolean lacksEnglish(XmlElement element) {
        Map<String, String> properties = ModelBuilder.properties(element);
        boolean outcomes = properties.keySet().stream()
                .filter(name -> name.startsWith("outcomeName."))
                .allMatch(name -> properties.containsKey(name.replaceFirst("outcomeName", "outcomeNameEn")));
        return properties.getOrDefault("nameEn", "").isBlank() || !outcomes;
    }
}
