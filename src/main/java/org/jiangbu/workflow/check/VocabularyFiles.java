package org.jiangbu.workflow.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jiangbu.region.AreaLevel;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The vocabulary that the modules offer, from {@code vocabulary/<module>.properties}: it can be read without the
 * application. The kinds of entries are
 *
 * <ul>
 *   <li>{@code role.<name>=<level>}
 *   <li>{@code delegate.<name>=<fact>:<kind> …}, the facts that it sets
 *   <li>{@code input.<delegate>=<name>:<kind> …}, what a designer gives it to work with
 *   <li>{@code of.<delegate>=<process> …}, the processes whose cases it can act on
 *   <li>{@code panel.<name>=}
 *   <li>{@code message.<process>.<name>=<fact>:<kind> …}, the facts that come with it
 *   <li>{@code start.<process>=<fact>:<kind> …}, the facts that its cases start with
 * </ul>
 */
final class VocabularyFiles {
    private final Map<String, AreaLevel> roles = new HashMap<>();
    private final Map<String, Map<String, FactKind>> delegates = new HashMap<>();
    private final Map<String, Map<String, InputKind>> inputs = new HashMap<>();
    private final Map<String, Set<String>> owners = new HashMap<>();
    private final Set<String> panels = new HashSet<>();
    private final Map<String, Map<String, FactKind>> messages = new HashMap<>();
    private final Map<String, Map<String, FactKind>> starts = new HashMap<>();

    private VocabularyFiles() {}

    static Vocabulary read() {
        VocabularyFiles files = new VocabularyFiles();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:vocabulary/*.properties")) {
                Properties entries = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    entries.load(reader);
                }
                entries.forEach((name, value) -> files.add(name.toString(), value.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The vocabulary cannot be read", e);
        }
        return new Vocabulary(
                Map.copyOf(files.roles),
                Map.copyOf(files.delegates),
                Map.copyOf(files.inputs),
                Map.copyOf(files.owners),
                Set.copyOf(files.panels),
                Map.copyOf(files.messages),
                Map.copyOf(files.starts));
    }

    private void add(String entry, String value) {
        String name = entry.substring(entry.indexOf('.') + 1);
        switch (entry.substring(0, entry.indexOf('.'))) {
            case "role" -> roles.put(name, AreaLevel.valueOf(value.strip()));
            case "delegate" -> delegates.put(name, typed(value, FactKind.class));
            case "input" -> inputs.put(name, typed(value, InputKind.class));
            case "of" -> owners.put(name, Set.of(value.strip().split("\\s+")));
            case "panel" -> panels.add(name);
            case "message" -> messages.put(name, typed(value, FactKind.class));
            case "start" -> starts.put(name, typed(value, FactKind.class));
            default -> throw new IllegalStateException("No entry of the vocabulary: " + entry);
        }
    }

    private static <K extends Enum<K>> Map<String, K> typed(String value, Class<K> kinds) {
        Map<String, K> entries = new HashMap<>();
        for (String entry : value.strip().split("\\s+")) {
            if (!entry.isEmpty()) {
                String[] parts = entry.split(":");
                entries.put(parts[0], Enum.valueOf(kinds, parts[1].toUpperCase(Locale.ROOT)));
            }
        }
        return Map.copyOf(entries);
    }
}
