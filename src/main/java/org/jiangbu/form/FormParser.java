package org.jiangbu.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.base.Refusal;

/** Reads Camunda Forms JSON strictly: what would be shown or checked differently than drawn is refused. */
final class FormParser {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MAX_DEPTH = 5;

    private final Words words;
    private final Set<String> keys = new HashSet<>();

    FormParser(Words words) {
        this.words = words;
    }

    FormDefinition parse(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal("form.no-json");
        }
        if (root == null
                || !root.path("components").isArray()
                || root.path("id").asText().isBlank()) {
            throw new Refusal("form.no-form");
        }
        return new FormDefinition(root.path("id").asText(), elements(root.path("components"), 0));
    }

    private List<FormElement> elements(JsonNode components, int depth) {
        if (depth > MAX_DEPTH) throw new Refusal("form.too-deep", MAX_DEPTH);
        List<FormElement> elements = new ArrayList<>();
        for (JsonNode component : components) elements.add(element(component, depth));
        return List.copyOf(elements);
    }

    private FormElement element(JsonNode component, int depth) {
        switch (component.path("type").asText()) {
            case "text" -> {
                Attributes.allow(component, "text");
                Words.only(component, "textEn");
                String text = words.of(component, "text");
                return new FormText(text.replaceFirst("^#+\\s*", "").strip(), text.startsWith("#"));
            }
            case "group" -> {
                Attributes.allow(component, "label", "components", "showOutline", "verticalAlignment");
                Words.only(component, "labelEn");
                return new FormGroup(words.of(component, "label"), elements(component.path("components"), depth + 1));
            }
            default -> {
                FormField field = new FieldParser(words).parse(component);
                if (!keys.add(field.key())) throw new Refusal("form.key-twice", field.key());
                return field;
            }
        }
    }
}
