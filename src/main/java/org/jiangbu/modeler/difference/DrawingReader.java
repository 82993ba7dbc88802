package org.jiangbu.modeler.difference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiangbu.workflow.check.ModelXml;
import org.jiangbu.workflow.check.XmlElement;

/** Takes a model apart into what a reader knows as one thing each, and leaves nothing out. */
final class DrawingReader {
    private static final Set<String> ONCE = Set.of("definitions", "process");
    private static final String PROPERTY = "camunda:property";

    /** What belongs to the thing in which it stands even if it has an id of its own. */
    private static final Set<String> WITHIN = Set.of(
            "bpmn:documentation",
            "bpmn:conditionExpression",
            "bpmn:timeDate",
            "bpmn:timeDuration",
            "bpmn:timeCycle",
            "bpmn:extensionElements");

    /** Brackets around properties; they say nothing themselves. */
    private static final Set<String> BRACKETS = Set.of("bpmn:extensionElements", "camunda:properties");

    /** What ways say already; the engine does not read it. */
    private static final Set<String> REPEATED = Set.of("bpmn:incoming", "bpmn:outgoing");

    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final SortedMap<String, String> layout = new TreeMap<>();

    private DrawingReader() {}

    /** Nothing if the file cannot be read at all. */
    static Optional<Drawing> read(byte[] model) {
        return ModelXml.read(model).map(root -> {
            DrawingReader reader = new DrawingReader();
            reader.part(root, "");
            return new Drawing(reader.parts, reader.layout, root);
        });
    }

    private static boolean isPart(XmlElement element) {
        return element.name().startsWith("bpmn:")
                && !element.value("id").isEmpty()
                && element.owner().equals(element.value("id"))
                && !WITHIN.contains(element.name());
    }

    private void part(XmlElement element, String scope) {
        String id = element.value("id");
        String type = element.name();
        SortedMap<String, String> facts = new TreeMap<>();
        String local = type.substring(type.indexOf(':') + 1);
        boolean once = ONCE.contains(local);
        String key = once ? local : id;
        while (parts.containsKey(key)) key += "'";
        facts.put("kind", type);
        if (once) facts.put("id", id);
        if (!scope.isEmpty()) facts.put("scope", scope);
        parts.put(key, new Part(key, id, type, facts, parts.size()));
        element.attributes().forEach((name, value) -> {
            if (!name.equals("id")) facts.put(name, value);
        });
        within(element, "", facts, local.equals("subProcess") ? id : "");
    }

    /** What stands in an element, down to the next part. */
    private void within(XmlElement element, String path, SortedMap<String, String> facts, String scope) {
        for (XmlElement child : element.children()) {
            String name = child.name();
            if (REPEATED.contains(name)) continue;
            if (isPart(child)) {
                part(child, scope);
            } else if (name.startsWith("bpmndi:")) {
                drawn(child);
            } else if (BRACKETS.contains(name)) {
                within(child, path, facts, scope);
            } else if (name.equals(PROPERTY)) {
                if (child.value("value").isBlank()) continue; // as if it were not there
                put(facts, "property:" + child.value("name"), child.value("value"));
                attributes(child, "property:" + child.value("name"), Set.of("name", "value"), facts);
            } else if (name.equals("bpmn:flowNodeRef")) {
                facts.merge(name, child.text(), (one, other) -> one + "," + other);
            } else {
                String at = put(facts, path.isEmpty() ? name : path + "/" + name, child.text());
                attributes(child, at, Set.of(), facts);
                within(child, at, facts, scope);
            }
        }
    }

    private static void attributes(
            XmlElement element, String path, Set<String> without, SortedMap<String, String> facts) {
        element.attributes().forEach((name, value) -> {
            if (!without.contains(name)) put(facts, path + "@" + name, value);
        });
    }

    /** Keeps what is said twice apart; gives the path under which it is kept. */
    private static String put(SortedMap<String, String> facts, String path, String value) {
        String at = path;
        for (int i = 2; facts.containsKey(at); i++) at = path + "[" + i + "]";
        facts.put(at, value);
        return at;
    }

    private void drawn(XmlElement element) {
        String of = element.value("bpmnElement");
        boolean inner =
                element.name().equals("bpmndi:BPMNDiagram") || element.name().equals("bpmndi:BPMNPlane");
        if (!inner) {
            put(layout, of, Notation.of(element));
            return;
        }
        put(layout, "", element.name() + new TreeMap<>(element.attributes()));
        element.children().forEach(this::drawn);
    }
}
