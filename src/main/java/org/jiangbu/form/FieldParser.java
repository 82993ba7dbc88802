package org.jiangbu.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads one field of a form. */
final class FieldParser {
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Set<String> RULES = Set.of(
            "required", "minLength", "maxLength", "min", "max", "pattern", "patternErrorMessage", "validationType");

    private final Words words;

    FieldParser(Words words) {
        this.words = words;
    }

    FormField parse(JsonNode component) {
        FieldType type = type(component);
        String name = Attributes.name(component);
        String key = component.path("key").asText();
        if (!KEY.matcher(key).matches()) throw new Refusal("form.bad-key", name, key);
        JsonNode properties = component.path("properties");
        Words.only(component, "editableBy", "example", "labelEn", "descriptionEn", "suffixEn");
        String label = words.of(component, component.hasNonNull("dateLabel") ? "dateLabel" : "label", "labelEn");
        FormField field = new FormField(
                key,
                type,
                label.isBlank() ? key : label,
                words.of(component, "description"),
                words.of(component.path("appearance").path("suffixAdorner"), component, "suffixEn"),
                component.path("validate").path("required").asBoolean(),
                flag(component, "readonly", name) || flag(component, "disabled", name),
                bounds(type, component, name),
                options(type, component, name),
                roles(properties.path("editableBy").asText()),
                plain(component.get("defaultValue")),
                properties.hasNonNull("example") ? properties.get("example").asText() : null);
        requireDefaultToFit(field);
        return field;
    }

    private static FieldType type(JsonNode component) {
        String type = component.path("type").asText();
        String[] common = {
            "key", "label", "description", "validate", "defaultValue", "readonly", "disabled", "appearance"
        };
        String[] more =
                switch (type) {
                    case "textfield", "textarea", "checkbox" -> new String[0];
                    case "number" -> new String[] {"decimalDigits", "increment", "serializeToString"};
                    case "select" -> new String[] {"values", "searchable"};
                    case "radio" -> new String[] {"values"};
                    case "datetime" -> new String[] {"subtype", "dateLabel"};
                    default -> throw new Refusal("form.unknown-component", Attributes.name(component), type);
                };
        String[] all = Arrays.copyOf(common, common.length + more.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        Attributes.allow(component, all);
        if (type.equals("datetime") && !component.path("subtype").asText("date").equals("date")) {
            throw new Refusal("form.date-only", Attributes.name(component));
        }
        return switch (type) {
            case "textfield" -> FieldType.TEXT;
            case "textarea" -> FieldType.TEXT_AREA;
            case "number" -> FieldType.NUMBER;
            case "select" -> FieldType.SELECT;
            case "radio" -> FieldType.RADIO;
            case "checkbox" -> FieldType.CHECKBOX;
            default -> FieldType.DATE;
        };
    }

    private static FieldBounds bounds(FieldType type, JsonNode component, String name) {
        JsonNode rules = component.path("validate");
        Attributes.only(rules, RULES, name);
        if (!Set.of("", "custom").contains(rules.path("validationType").asText())) {
            throw new Refusal(
                    "form.unknown-attribute", name, rules.path("validationType").asText());
        }
        BigDecimal minLength = number(rules, "minLength", name);
        BigDecimal maxLength = number(rules, "maxLength", name);
        BigDecimal digits = number(component, "decimalDigits", name);
        BigDecimal min = number(rules, "min", name);
        BigDecimal max = number(rules, "max", name);
        require(whole(digits, 0, FieldBounds.MOST_DIGITS), "form.bad-digits", name, FieldBounds.MOST_DIGITS);
        require(whole(minLength, 0, FieldBounds.LONGEST), "form.bad-length", name, FieldBounds.LONGEST);
        require(whole(maxLength, 1, FieldBounds.LONGEST), "form.bad-length", name, FieldBounds.LONGEST);
        int longest = maxLength == null ? (type == FieldType.TEXT_AREA ? 4000 : 500) : maxLength.intValue();
        require(minLength == null || minLength.intValue() <= longest, "form.crossed-bounds", name);
        require(min == null || max == null || min.compareTo(max) <= 0, "form.crossed-bounds", name);
        return new FieldBounds(
                minLength == null ? null : minLength.intValue(),
                longest,
                min,
                max,
                digits == null ? null : digits.intValue(),
                pattern(rules.path("pattern").asText(), name));
    }

    private static void require(boolean sound, String key, Object... args) {
        if (!sound) throw new Refusal(key, args);
    }

    /** Whether it is absent or a whole number within these bounds. */
    private static boolean whole(@Nullable BigDecimal number, int least, int most) {
        return number == null
                || number.stripTrailingZeros().scale() <= 0
                        && number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static @Nullable Pattern pattern(String pattern, String name) {
        if (pattern.isBlank()) return null;
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new Refusal("form.bad-pattern", name);
        }
    }

    private static @Nullable BigDecimal number(JsonNode node, String attribute, String name) {
        JsonNode value = node.get(attribute);
        if (value == null || value.isNull() || value.asText().isBlank()) return null;
        try {
            return new BigDecimal(value.asText());
        } catch (NumberFormatException e) {
            throw new Refusal("form.bad-number", name, attribute);
        }
    }

    private static boolean flag(JsonNode component, String attribute, String name) {
        JsonNode value = component.path(attribute);
        if (!value.isMissingNode() && !value.isBoolean()) throw new Refusal("form.unknown-attribute", name, attribute);
        return value.asBoolean();
    }

    private List<FieldOption> options(FieldType type, JsonNode component, String name) {
        if (type != FieldType.SELECT && type != FieldType.RADIO) return List.of();
        List<FieldOption> options = new ArrayList<>();
        for (JsonNode option : component.path("values")) {
            String value = option.path("value").asText();
            String label = words.of(option.path("label"), component, Words.OPTION + value);
            options.add(new FieldOption(value, label.isEmpty() ? value : label));
        }
        if (options.isEmpty()) throw new Refusal("form.no-options", name);
        return List.copyOf(options);
    }

    private static Set<String> roles(String list) {
        return Arrays.stream(list.split("[,\\s]+"))
                .filter(role -> !role.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Object plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) return null;
        if (value.isNumber()) return value.decimalValue();
        return value.isBoolean() ? (Object) value.asBoolean() : value.asText();
    }

    private static void requireDefaultToFit(FormField field) {
        if (field.defaultValue() != null
                && FieldCheck.value(field, field.defaultValue()).isPresent()) {
            throw new Refusal("form.bad-default", field.label());
        }
    }
}
