package org.jiangbu.modeler.ui.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a field stands in the file of its form. */
final class FieldFile {
    private static final String OPTION = "optionEn.";

    private FieldFile() {}

    static FieldDraft read(JsonNode component) {
        FieldKind kind = FieldKind.of(component.path("type").asText());
        JsonNode rules = component.path("validate");
        JsonNode english = component.path("properties");
        List<FieldDraft.Option> options = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> options.add(new FieldDraft.Option(
                        option.path("value").asText(),
                        option.path("label").asText(),
                        english.path(OPTION + option.path("value").asText()).asText())));
        return new FieldDraft(
                kind,
                component.path(labelOf(kind)).asText(component.path("label").asText()),
                english.path("labelEn").asText(),
                component.path("description").asText(),
                english.path("descriptionEn").asText(),
                rules.path("required").asBoolean(),
                component.path("readonly").asBoolean(),
                roles(english.path("editableBy").asText()),
                number(rules.path(kind == FieldKind.NUMBER ? "min" : "minLength")),
                number(rules.path(kind == FieldKind.NUMBER ? "max" : "maxLength")),
                component.hasNonNull("decimalDigits")
                        ? (Integer) component.path("decimalDigits").asInt()
                        : null,
                options);
    }

    static void write(ObjectNode component, FieldDraft field) {
        FieldKind kind = field.kind();
        text(component, labelOf(kind), field.label());
        text(component, "description", field.hint());
        flag(component, "readonly", field.readOnly());
        if (kind == FieldKind.NUMBER) number(component, "decimalDigits", decimal(field.digits()));
        ObjectNode rules = child(component, "validate");
        flag(rules, "required", field.required());
        if (kind == FieldKind.NUMBER || kind.isText()) {
            number(rules, kind == FieldKind.NUMBER ? "min" : "minLength", field.least());
            number(rules, kind == FieldKind.NUMBER ? "max" : "maxLength", field.most());
        }
        dropEmpty(component, "validate");
        ObjectNode english = child(component, "properties");
        text(english, "labelEn", field.labelEn());
        text(english, "descriptionEn", field.hintEn());
        text(english, "editableBy", String.join(",", new TreeSet<>(field.editableBy())));
        if (kind.hasOptions()) options(component, english, FormPaper.valued(field.options()));
        dropEmpty(component, "properties");
    }

    private static void options(ObjectNode component, ObjectNode english, List<FieldDraft.Option> options) {
        List<String> old = new ArrayList<>();
        english.fieldNames().forEachRemaining(name -> {
            if (name.startsWith(OPTION)) old.add(name);
        });
        english.remove(old);
        ArrayNode values = component.putArray("values");
        options.forEach(option -> {
            values.addObject().put("label", option.label()).put("value", option.value());
            text(english, OPTION + option.value(), option.labelEn());
        });
    }

    /** A day has its own name for what it is called. */
    private static String labelOf(FieldKind kind) {
        return kind == FieldKind.DATE ? "dateLabel" : "label";
    }

    private static Set<String> roles(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(role -> !role.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode child(ObjectNode component, String name) {
        return component.get(name) instanceof ObjectNode there ? there : component.putObject(name);
    }

    private static void dropEmpty(ObjectNode component, String name) {
        if (component.path(name).isEmpty()) component.remove(name);
    }

    private static void text(ObjectNode node, String name, String text) {
        if (text.isBlank()) {
            node.remove(name);
        } else {
            node.put(name, text.strip());
        }
    }

    private static void flag(ObjectNode node, String name, boolean set) {
        if (set) {
            node.put(name, true);
        } else {
            node.remove(name);
        }
    }

    private static void number(ObjectNode node, String name, @Nullable BigDecimal number) {
        if (number == null) {
            node.remove(name);
        } else {
            node.put(name, number);
        }
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        try {
            return value.asText().isBlank() ? null : new BigDecimal(value.asText());
        } catch (NumberFormatException noNumber) {
            return null; // the findings name it, and whoever saves the field puts it right
        }
    }
}
