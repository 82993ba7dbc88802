package org.jiangbu.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jiangbu.base.Refusal;

/** Refuses attributes of a form component that the rendering would not honour. */
final class Attributes {
    private static final Set<String> EVERYWHERE = Set.of("id", "type", "layout", "properties");

    private Attributes() {}

    static void allow(JsonNode component, String... names) {
        Set<String> allowed = new HashSet<>(EVERYWHERE);
        allowed.addAll(Arrays.asList(names));
        only(component, allowed, name(component));
    }

    static void only(JsonNode node, Set<String> allowed, String owner) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) throw new Refusal("form.unknown-attribute", owner, name);
        }
    }

    /** What the designer knows a component by. */
    static String name(JsonNode component) {
        for (String attribute : new String[] {"label", "dateLabel", "key", "id", "type"}) {
            String text = component.path(attribute).asText();
            if (!text.isBlank()) return text;
        }
        return "?";
    }
}
