package org.jiangbu.modeler.ui.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;

/** The file of a form while it is edited; what the editor does not know stays in it as it is. */
final class FormPaper {
    /** A form longer than a person would fill in. */
    static final int MOST = 100;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode root;

    private FormPaper(ObjectNode root) {
        this.root = root;
    }

    /** @throws Refusal if it is no form */
    static FormPaper of(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode root
                    && root.get("components") instanceof ArrayNode components
                    && StreamSupport.stream(components.spliterator(), false).allMatch(JsonNode::isObject)) {
                return new FormPaper(root);
            }
        } catch (JsonProcessingException e) {
            throw new Refusal("form.no-json");
        }
        throw new Refusal("form.no-form");
    }

    String json() {
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    int size() {
        return components().size();
    }

    /** Whether the component there is a field that the editor knows, and no text or group. */
    boolean isField(int index) {
        return FieldKind.knows(component(index).path("type").asText());
    }

    /** What stands there: the label of a field or group, or the text. */
    Wording label(int index) {
        JsonNode component = component(index);
        for (String name : new String[] {"label", "dateLabel", "text", "key"}) {
            String said = component.path(name).asText();
            if (!said.isBlank()) return new Wording(said, english(component, name));
        }
        return new Wording("", null);
    }

    private static String english(JsonNode component, String name) {
        return component
                .path("properties")
                .path(name.equals("text") ? "textEn" : "labelEn")
                .asText();
    }

    /** Whether the component there, or one within it, goes by that id or key. */
    boolean has(int index, String id) {
        return Stream.of("id", "key")
                .anyMatch(name -> component(index).findValuesAsText(name).contains(id));
    }

    /** What the form is called; empty if it has no name of its own. */
    Wording name() {
        JsonNode properties = root.path("properties");
        return new Wording(
                properties.path("name").asText(), properties.path("nameEn").asText());
    }

    /** Gives the form a name of its own. */
    void call(Wording name) {
        ObjectNode properties =
                root.get("properties") instanceof ObjectNode there ? there : root.putObject("properties");
        properties.put("name", name.chinese());
        if (name.english() == null) properties.remove("nameEn");
        else properties.put("nameEn", name.english());
    }

    FieldDraft field(int index) {
        return FieldFile.read(component(index));
    }

    void change(int index, FieldDraft field) {
        requireOwnLabel(field, index);
        FieldFile.write(component(index), field);
    }

    /** Adds a field at the end under a key of its own. */
    void add(FieldDraft field) {
        if (size() >= MOST) throw new Refusal("modeler.form.full", MOST);
        requireOwnLabel(field, size());
        String key = freeKey();
        ObjectNode component = components().addObject();
        component.put("type", field.kind().type()).put("id", "field-" + key).put("key", key);
        if (field.kind() == FieldKind.DATE) component.put("subtype", "date");
        FieldFile.write(component, field);
    }

    /** Findings, histories and papers call a field by its label alone. */
    private void requireOwnLabel(FieldDraft field, int index) {
        boolean taken = IntStream.range(0, size())
                .filter(other -> other != index && isField(other))
                .anyMatch(other -> label(other).chinese().equals(field.label().strip()));
        if (taken) throw new Refusal("modeler.field.label-twice", field.label().strip());
    }

    void remove(int index) {
        components().remove(index);
    }

    /** Moves a component one up or down; beyond the ends it stays. */
    void move(int index, int by) {
        int to = index + by;
        if (to < 0 || to >= size()) return;
        JsonNode moved = components().remove(index);
        components().insert(to, moved);
    }

    private String freeKey() {
        Set<String> taken = new HashSet<>();
        root.findValues("key").forEach(key -> taken.add(key.asText()));
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> "field" + i)
                .filter(key -> !taken.contains(key))
                .findFirst()
                .orElseThrow();
    }

    private ArrayNode components() {
        return (ArrayNode) root.get("components");
    }

    private ObjectNode component(int index) {
        return (ObjectNode) components().get(index);
    }

    /** Values of options under which nothing is stored yet. */
    static List<FieldDraft.Option> valued(List<FieldDraft.Option> options) {
        Set<String> taken = new HashSet<>();
        options.forEach(option -> taken.add(option.value()));
        List<FieldDraft.Option> valued = new ArrayList<>();
        int next = 1;
        for (FieldDraft.Option option : options) {
            String value = option.value();
            while (value.isEmpty()) {
                String free = "option" + next++;
                if (taken.add(free)) value = free;
            }
            valued.add(new FieldDraft.Option(value, option.label(), option.labelEn()));
        }
        return valued;
    }
}
