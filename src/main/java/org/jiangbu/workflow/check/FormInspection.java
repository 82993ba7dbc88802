package org.jiangbu.workflow.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormField;

/** Reads a form as strictly as the application shows it, and refuses words that somewhere else would be code. */
final class FormInspection {
    private static final int MOST_BYTES = 200_000;
    private static final int MOST_PARTS = 200;
    private static final String ID = "[\\w.-]{1,100}";

    private static final String COMPONENTS = "components";
    private static final String PROPERTIES = "properties";

    private static final Set<String> ROOT = Set.of(
            "id",
            "type",
            COMPONENTS,
            PROPERTIES,
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag");

    private static final Set<String> ROOT_PROPERTIES = Set.of(FormTitles.NAME, FormTitles.NAME_EN);

    /** Repeats what is repeated, or refers back: such a pattern can take years for one value. */
    private static final Pattern SLOW = Pattern.compile(".*([+*}]\\??\\)+[+*{]|\\\\[1-9]|\\\\k<).*", Pattern.DOTALL);

    private static final int MOST_PATTERN = 200;

    private final Vocabulary words;
    private final Findings findings;
    private final FormPlace form;

    private FormInspection(FormPlace form, Vocabulary words, Findings findings) {
        this.form = form;
        this.words = words;
        this.findings = findings;
    }

    static void inspect(ModelFile file, FormTitles titles, Vocabulary words, Findings findings) {
        FormPlace form = FormPlace.form(titles.of(file.key()).orElseGet(() -> new Wording(file.key(), null)));
        new FormInspection(form, words, findings).inspect(file);
    }

    private void inspect(ModelFile file) {
        if (file.content().length > MOST_BYTES) {
            findings.add(Rule.FILE_TOO_BIG, "", 0, MOST_BYTES / 1000);
            findings.stop();
            return;
        }
        Optional<JsonNode> root = text(file.content()).flatMap(this::read);
        root.ifPresent(read -> {
            root(read, file.key());
            component(read, form, "");
        });
        if (findings.refused()) {
            findings.stop();
        } else {
            root.ifPresent(this::define);
        }
    }

    private Optional<String> text(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            findings.add(Rule.NOT_UTF_8, "", 1);
            return Optional.empty();
        }
    }

    private Optional<JsonNode> read(String json) {
        try {
            JsonNode root = FormJson.read(json);
            if (root.isObject()) {
                return Optional.of(root);
            }
            findings.add(Rule.BAD_FORM, "", 1, form, new Word("form.no-form"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
            findings.add(Rule.BAD_FORM, "", line, form, new Word("form.no-json"));
        }
        return Optional.empty();
    }

    private void root(JsonNode root, String key) {
        if (!root.path("id").asText().equals(key)) {
            findings.add(Rule.FORM_KEY, "", 1, root.path("id").asText(), key);
        }
        only(root, ROOT, key);
        only(root.path(PROPERTIES), ROOT_PROPERTIES, key);
    }

    private void only(JsonNode node, Set<String> known, String key) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                findings.add(Rule.BAD_FORM, "", 1, form, new Word("form.unknown-attribute", List.of(key, name)));
            }
        });
    }

    /** @param id of the form or the component, empty for the form */
    private void component(JsonNode component, FormPlace place, String id) {
        if (!component.isObject()) {
            value(component, place, COMPONENTS, id);
            return;
        }
        sized(component, place, COMPONENTS, id);
        component.properties().forEach(entry -> {
            text(entry.getKey(), place, "", id);
            JsonNode value = entry.getValue();
            if (!entry.getKey().equals(COMPONENTS) || !value.isArray()) {
                value(value, place, entry.getKey(), id);
                return;
            }
            sized(value, place, COMPONENTS, id);
            for (int i = 0; i < value.size(); i++) {
                component(value.get(i), place.within(value.get(i), i + 1), id(value.get(i)));
            }
        });
    }

    /** What a component is known by in the file. */
    private static String id(JsonNode component) {
        return Stream.of("id", "key")
                .map(name -> component.path(name).asText())
                .filter(id -> id.matches(ID))
                .findFirst()
                .orElse("");
    }

    private void value(JsonNode value, FormPlace place, String path, String id) {
        sized(value, place, path, id);
        if (path.equals("pattern") || path.endsWith(".pattern")) {
            pattern(value.asText(), place, id);
        } else if (value.isTextual()) {
            text(value.asText(), place, path, id);
        }
        value.properties().forEach(entry -> {
            text(entry.getKey(), place, path, id);
            value(entry.getValue(), place, path + "." + entry.getKey(), id);
        });
        if (value.isArray()) value.forEach(part -> value(part, place, path, id));
    }

    private void sized(JsonNode value, FormPlace place, String path, String id) {
        if (value.size() > MOST_PARTS) {
            findings.add(Rule.FORM_TOO_BIG, id, 0, place, place.setting(path), MOST_PARTS);
        }
    }

    private void text(String text, FormPlace place, String path, String id) {
        PlainText.broken(text).ifPresent(rule -> findings.add(rule, id, 0, place, place.setting(path), MOST_PARTS));
    }

    private void pattern(String pattern, FormPlace place, String id) {
        if (pattern.length() > MOST_PATTERN || SLOW.matcher(pattern).matches()) {
            findings.add(Rule.SLOW_PATTERN, id, 0, place, MOST_PATTERN);
        }
    }

    /** Each component on its own, so that what is wrong with one hides nothing of another; then all together. */
    private void define(JsonNode root) {
        boolean sound = true;
        for (JsonNode component : root.path(COMPONENTS)) {
            ObjectNode alone = ((ObjectNode) root).objectNode();
            alone.set("id", root.path("id"));
            alone.putArray(COMPONENTS).add(component);
            Optional<FormDefinition> defined = parse(alone, id(component));
            defined.ifPresent(this::roles);
            sound &= defined.isPresent();
        }
        if (!sound) findings.stop();
        else parse(root, "");
    }

    private Optional<FormDefinition> parse(JsonNode root, String id) {
        try {
            return Optional.of(FormDefinition.parse(root.toString()));
        } catch (Refusal refusal) {
            List<Object> args = Arrays.stream(refusal.args())
                    .map(String::valueOf)
                    .map(Object.class::cast)
                    .toList();
            findings.add(Rule.BAD_FORM, id, 0, form, new Word(refusal.key(), args));
            return Optional.empty();
        }
    }

    private void roles(FormDefinition defined) {
        for (FormField field : defined.fields()) {
            Word name = Word.of("check.form.field-of", field.label(), form.title());
            new TreeSet<>(field.editableBy())
                    .stream()
                            .filter(role -> !words.roles().containsKey(role))
                            .forEach(role -> findings.add(Rule.UNKNOWN_ROLE, field.key(), 0, name, role));
        }
    }
}
