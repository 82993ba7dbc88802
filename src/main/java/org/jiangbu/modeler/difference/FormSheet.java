package org.jiangbu.modeler.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiangbu.base.Wording;

/** A form taken apart: fields, texts and groups, each with all that the file says of it. */
final class FormSheet {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST_DEEP = 20;

    private final JsonNode root;
    private final SortedMap<String, String> own = new TreeMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();

    /**
     * A field, a text or a group.
     *
     * @param facts by their paths; {@code option:VALUE} for each choice
     */
    record Item(String key, String type, SortedMap<String, String> facts) {
        String fact(String name) {
            return facts.getOrDefault(name, "");
        }

        /** What a reader knows it by. */
        Wording label() {
            String text = fact("label").isEmpty() ? fact("dateLabel") : fact("label");
            if (text.isEmpty()) text = Excerpt.of(fact("text"));
            String english = fact("label").isEmpty() && fact("dateLabel").isEmpty() ? "textEn" : "labelEn";
            return new Wording(text.isEmpty() ? key : text, fact("properties." + english));
        }
    }

    private FormSheet(JsonNode root) {
        this.root = root;
        root.properties().forEach(entry -> {
            if (!entry.getKey().equals("components")) flatten(entry.getKey(), entry.getValue(), own);
        });
        components(root.path("components"), "", 0);
    }

    /** Nothing if it cannot be read as a form. */
    static Optional<FormSheet> read(byte[] content) {
        try {
            JsonNode root = MAPPER.readTree(new String(content, StandardCharsets.UTF_8));
            return root.isObject() ? Optional.of(new FormSheet(root)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void components(JsonNode components, String group, int depth) {
        for (JsonNode component : components) {
            SortedMap<String, String> facts = new TreeMap<>();
            if (!group.isEmpty()) facts.put("group", group);
            component.properties().forEach(entry -> {
                boolean within = entry.getKey().equals("components") && depth < MOST_DEEP;
                if (!within && !entry.getKey().equals("key")) flatten(entry.getKey(), entry.getValue(), facts);
            });
            String key = component.path("key").asText(component.path("id").asText("item"));
            while (items.containsKey(key)) key += "'";
            items.put(key, new Item(key, component.path("type").asText(), facts));
            if (depth < MOST_DEEP) components(component.path("components"), key, depth + 1);
        }
    }

    private static void flatten(String path, JsonNode value, SortedMap<String, String> facts) {
        if (path.equals("values") && value.isArray()) {
            value.forEach(option -> option(option, facts));
        } else if (value.isObject() && !value.isEmpty()) {
            value.properties().forEach(entry -> flatten(path + "." + entry.getKey(), entry.getValue(), facts));
        } else {
            facts.put(path, text(value));
        }
    }

    private static void option(JsonNode option, SortedMap<String, String> facts) {
        String key = "option:" + option.path("value").asText();
        while (facts.containsKey(key)) key += "'";
        facts.put(key, text(option.path("label")));
        facts.merge("options", key, (one, other) -> one + "\n" + other);
        for (Map.Entry<String, JsonNode> entry : option.properties()) {
            boolean told = entry.getKey().equals("value") || entry.getKey().equals("label");
            if (!told) facts.put(key + "." + entry.getKey(), entry.getValue().toString());
        }
    }

    /** A text as it is, unless it could be taken for something else. */
    private static String text(JsonNode value) {
        String text = value.asText();
        boolean mistakable = text.matches("true|false|null|-?[\\d.]+");
        return value.isTextual() && !mistakable ? text : value.toString();
    }

    SortedMap<String, String> own() {
        return own;
    }

    Map<String, Item> items() {
        return items;
    }

    boolean saysTheSame(FormSheet other) {
        return root.equals(other.root);
    }
}
