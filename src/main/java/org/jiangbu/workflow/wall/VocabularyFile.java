package org.jiangbu.workflow.wall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiangbu.workflow.wall.Vocabulary.Word;

/** Reads the table {@code engine/vocabulary.txt}, whose head says how it is written. */
final class VocabularyFile {
    private static final String FILE = "/engine/vocabulary.txt";

    private static final Pattern PLAIN = Pattern.compile("(?s)(?!.*[$#]\\{).{0,4000}");

    private static final String TEXT = "text";

    /** What the modeler notes on an element to which it applied a template. */
    private static final List<String> TEMPLATE =
            List.of("camunda:modelerTemplate", "camunda:modelerTemplateVersion", "camunda:modelerTemplateIcon");

    private VocabularyFile() {}

    static Map<String, Word> read() {
        try (InputStream table = Objects.requireNonNull(VocabularyFile.class.getResourceAsStream(FILE))) {
            Map<String, Word> words = new HashMap<>();
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\|", -1))
                    .forEach(columns -> words.put(columns[0].strip(), word(columns[1], columns[2])));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Word word(String attributes, String elements) {
        Map<String, Pattern> allowed = new HashMap<>();
        for (String entry : names(attributes)) {
            int end = entry.indexOf('=');
            if (entry.equals("TEMPLATE")) {
                TEMPLATE.forEach(attribute -> allowed.put(attribute, PLAIN));
            } else {
                allowed.put(
                        end < 0 ? entry : entry.substring(0, end),
                        end < 0 ? PLAIN : Pattern.compile(entry.substring(end + 1)));
            }
        }
        Pattern text = allowed.containsKey(TEXT) ? Objects.requireNonNull(allowed.remove(TEXT)) : PLAIN;
        return new Word(allowed, text, names(elements));
    }

    private static Set<String> names(String column) {
        return column.isBlank() ? Set.of() : Set.of(column.strip().split("\\s+"));
    }
}
