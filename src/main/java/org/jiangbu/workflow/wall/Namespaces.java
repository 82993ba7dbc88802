package org.jiangbu.workflow.wall;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The namespaces of the vocabulary by the prefix that its table uses; the prefix of a model does not matter. */
final class Namespaces {
    private static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "",
            "http://camunda.org/schema/1.0/bpmn", "camunda:",
            "http://camunda.org/schema/modeler/1.0", "modeler:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "http://www.w3.org/2000/xmlns/", "xmlns:",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:");

    private static final Set<String> OF_PICTURES = Set.of("bpmndi:", "dc:", "di:");

    private Namespaces() {}

    static String qualified(@Nullable String uri, String name) {
        if (uri == null || uri.isEmpty()) {
            return "no-namespace:" + name;
        }
        String prefix = PREFIXES.get(uri);
        return prefix == null ? uri + ":" + name : prefix + name;
    }

    /** The engine keeps attributes as {@code namespace:name}, those without a namespace by their name. */
    static String attribute(String key) {
        int end = key.lastIndexOf(':');
        String prefix = end < 0 ? null : PREFIXES.get(key.substring(0, end));
        return prefix == null ? key : prefix + key.substring(end + 1);
    }

    /** A namespace is declared, which by itself says nothing. */
    static boolean declares(String attribute) {
        return attribute.equals("xmlns") || attribute.startsWith("xmlns:");
    }

    static boolean isPicture(String qualified) {
        return OF_PICTURES.stream().anyMatch(qualified::startsWith);
    }

    /** Pictures hold pictures only, and name no schema of their own. */
    static Optional<Foreign> foreignInPicture(Element element) {
        boolean schema = element.attributes().stream()
                .map(Namespaces::attribute)
                .anyMatch(attribute -> attribute.startsWith("xsi:") && !attribute.equals("xsi:type"));
        if (schema) {
            return Optional.of(new Foreign("a schema in a picture", element));
        }
        return element.elements().stream()
                .filter(child -> !isPicture(qualified(child.getUri(), child.getTagName())))
                .findFirst()
                .map(child -> new Foreign("element " + child.getTagName() + " in a picture", child));
    }
}
