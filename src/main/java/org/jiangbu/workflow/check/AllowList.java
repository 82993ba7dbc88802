package org.jiangbu.workflow.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiangbu.workflow.check.AllowedElement.AllowedValue;
import org.springframework.core.io.ClassPathResource;

/** Reads {@code check/allowed-xml.txt}, which explains itself. */
final class AllowList {
    private static final String FILE = "check/allowed-xml.txt";
    private static final Pattern MACRO = Pattern.compile("\\$\\w+");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)(!?)=('[^']*'|\\w+)");

    private final Map<String, AllowedElement> elements = new HashMap<>();

    private AllowList(List<String> lines) {
        Map<String, String> macros = new HashMap<>();
        Map<String, StringBuilder> said = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (line.startsWith("$")) {
                String[] macro = line.split("\\s*=\\s*", 2);
                macros.put(macro[0], macro[1]);
            } else if (line.startsWith(" ")) {
                current.append(' ').append(line.strip());
            } else {
                String[] element = line.split(":(?=\\s|$)", 2);
                current = new StringBuilder(element[1]);
                said.put(element[0], current);
            }
        }
        said.forEach((name, words) -> elements.put(name, element(expand(words.toString(), macros))));
    }

    static AllowList read() {
        try {
            String text = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8);
            return new AllowList(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static String expand(String words, Map<String, String> macros) {
        return MACRO.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(expand(macros.getOrDefault(found.group(), ""), macros)));
    }

    private static AllowedElement element(String words) {
        Set<String> children = new HashSet<>();
        Set<String> once = new HashSet<>();
        Map<String, AllowedValue> attributes = new HashMap<>();
        Set<String> required = new HashSet<>();
        AllowedValue text = AllowedValue.NOTHING;
        Matcher attribute = ATTRIBUTE.matcher(words);
        while (attribute.find()) {
            AllowedValue value = AllowedValue.of(attribute.group(3));
            if (attribute.group(1).equals("text")) {
                text = value;
            } else {
                attributes.put(attribute.group(1), value);
                if (!attribute.group(2).isEmpty()) required.add(attribute.group(1));
            }
        }
        for (String child : attribute.replaceAll("").strip().split("\\s+")) {
            String name = child.replace("?", "");
            children.add(name);
            if (child.endsWith("?")) once.add(name);
        }
        return new AllowedElement(children, once, attributes, required, text);
    }

    Optional<AllowedElement> find(String name) {
        return Optional.ofNullable(elements.get(name));
    }
}
