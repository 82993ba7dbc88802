package org.jiangbu.workflow.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jiangbu.base.Refusal;
import org.jiangbu.form.FormDefinition;
import org.jiangbu.form.FormField;

/** Reads a form as strictly as the application shows it, and refuses words that somewhere else would be code. */
final class FormInspection {
    private static final int MOST_BYTES = 200_000;
    private static final int MOST_DEEP = 20;
    private static final int MOST_TEXT = 10_000;
    private static final int MOST_PARTS = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_DEEP)
                        .maxStringLength(MOST_TEXT)
                        .maxNumberLength(30)
                        .build());
        MAPPER.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
    }

    private static final Set<String> ROOT = Set.of(
            "id",
            "type",
            "components",
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag");

    /** Expressions of FEEL, JUEL and templates, markup, and addresses of elsewhere. */
    private static final Pattern CODE = Pattern.compile(
            "^\\s*=.*|.*([$#]\\{|\\{\\{|<[A-Za-z/!]|(?i:\\b(https?|ftp|file|data|javascript|blob|wss?):)|(?i:://)).*",
            Pattern.DOTALL);

    private static final Pattern HUGE = Pattern.compile("\\s*[+-]?[\\d.]+[eE][+-]?\\d{3,}\\s*");

    /** Repeats what is repeated, or refers back: such a pattern can take years for one value. */
    private static final Pattern SLOW = Pattern.compile(".*([+*}]\\??\\)+[+*{]|\\\\[1-9]|\\\\k<).*", Pattern.DOTALL);

    private static final int MOST_PATTERN = 200;

    private final Vocabulary words;
    private final Findings findings;

    private FormInspection(Vocabulary words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    static void inspect(ModelFile file, Vocabulary words, Findings findings) {
        new FormInspection(words, findings).inspect(file);
    }

    private void inspect(ModelFile file) {
        if (file.content().length > MOST_BYTES) {
            findings.add(Rule.FILE_TOO_BIG, "", 0, MOST_BYTES / 1000);
            return;
        }
        text(file.content()).ifPresent(json -> {
            read(json).ifPresent(root -> {
                root(root, file.key());
                walk(root, "", "");
            });
            if (!findings.refused()) {
                define(json);
            }
        });
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
            JsonNode root = MAPPER.readTree(json);
            if (root.isObject()) {
                return Optional.of(root);
            }
            findings.add(Rule.BAD_FORM, "", 1, new Word("form.no-form"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
            findings.add(Rule.BAD_FORM, "", line, new Word("form.no-json"));
        }
        return Optional.empty();
    }

    private void root(JsonNode root, String key) {
        if (!root.path("id").asText().equals(key)) {
            findings.add(Rule.FORM_KEY, "", 1, root.path("id").asText(), key);
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!ROOT.contains(name)) {
                findings.add(Rule.BAD_FORM, "", 1, new Word("form.unknown-attribute", List.of(key, name)));
            }
        });
    }

    /** @param owner id of the nearest component */
    private void walk(JsonNode node, String attribute, String owner) {
        String id = node.path("id").isTextual() ? node.path("id").asText() : owner;
        if (node.size() > MOST_PARTS) {
            findings.add(Rule.FORM_TOO_BIG, id, 0, attribute, MOST_PARTS);
        } else if (attribute.equals("pattern")) {
            pattern(node.asText(), id);
        } else if (node.isTextual()) {
            text(node.asText(), attribute, id);
        }
        node.properties().forEach(entry -> {
            text(entry.getKey(), attribute, id);
            walk(entry.getValue(), entry.getKey(), id);
        });
        if (node.isArray()) node.forEach(part -> walk(part, attribute, id));
    }

    private void text(String text, String attribute, String id) {
        if (CODE.matcher(text).matches()) {
            findings.add(Rule.FORM_CODE, id, 0, attribute);
        } else if (HUGE.matcher(text).matches()) {
            findings.add(Rule.FORM_TOO_BIG, id, 0, attribute, MOST_PARTS);
        }
    }

    private void pattern(String pattern, String id) {
        if (pattern.length() > MOST_PATTERN || SLOW.matcher(pattern).matches()) {
            findings.add(Rule.SLOW_PATTERN, id, 0, MOST_PATTERN);
        }
    }

    private void define(String json) {
        try {
            FormDefinition form = FormDefinition.parse(json);
            for (FormField field : form.fields()) {
                new TreeSet<>(field.editableBy())
                        .stream()
                                .filter(role -> !words.roles().containsKey(role))
                                .forEach(role -> findings.add(Rule.UNKNOWN_ROLE, field.key(), 0, field.label(), role));
            }
        } catch (Refusal refusal) {
            List<Object> args = Arrays.stream(refusal.args())
                    .map(String::valueOf)
                    .map(Object.class::cast)
                    .toList();
            findings.add(Rule.BAD_FORM, "", 0, new Word(refusal.key(), args));
        }
    }
}
