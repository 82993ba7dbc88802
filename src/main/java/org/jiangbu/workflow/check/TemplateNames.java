package org.jiangbu.workflow.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.base.Wording;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the element templates call the facts of a model and their values. */
public final class TemplateNames {
    private static final String FILES = "classpath*:bpmn/.camunda/element-templates/*.json";

    private final Map<String, Wording> facts = new HashMap<>();
    private final Map<String, Map<String, Wording>> values = new HashMap<>();

    private TemplateNames() {}

    public static TemplateNames read() {
        TemplateNames names = new TemplateNames();
        ObjectMapper json = new ObjectMapper();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                try (InputStream content = file.getInputStream()) {
                    json.readTree(content).path("properties").forEach(names::field);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The element templates cannot be read", e);
        }
        return names;
    }

    private void field(JsonNode field) {
        JsonNode binding = field.path("binding");
        String name = binding.path("name").asText();
        String fact = binding.path("type").asText().equals("property") ? name : "property:" + name;
        if (field.has("label")) facts.putIfAbsent(fact, wording(field, "label"));
        field.path("choices").forEach(choice -> values.computeIfAbsent(fact, key -> new HashMap<>())
                .putIfAbsent(choice.path("value").asText(), wording(choice, "name")));
    }

    private static Wording wording(JsonNode node, String text) {
        return new Wording(
                sentence(node.path(text).asText()),
                sentence(node.path(text + "En").asText()));
    }

    /** What stands in the middle of a sentence ends without a stop. */
    private static String sentence(String text) {
        return text.replaceFirst("[\u3002.]$", "");
    }

    /** The label of a fact: an attribute by its name, e.g. {@code camunda:formRef}, a property as {@code property:<name>}. */
    public Optional<Wording> fact(String fact) {
        return Optional.ofNullable(facts.get(fact));
    }

    /** The name of one of the values that may be chosen for a fact. */
    public Optional<Wording> value(String fact, String value) {
        return Optional.ofNullable(values.getOrDefault(fact, Map.of()).get(value));
    }
}
