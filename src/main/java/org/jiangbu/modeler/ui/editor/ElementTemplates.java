package org.jiangbu.modeler.ui.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The element templates that ship, as the desktop modeler reads them. */
@Component
class ElementTemplates {
    private static final String FILES = "classpath*:bpmn/.camunda/element-templates/*.json";

    private final List<JsonNode> all;

    ElementTemplates(ObjectMapper json) {
        List<JsonNode> found = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
            for (Resource file : List.of(files).stream()
                    .sorted(Comparator.comparing(one -> Objects.toString(one.getFilename())))
                    .toList()) {
                try (InputStream content = file.getInputStream()) {
                    found.add(json.readTree(content));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The element templates cannot be read", e);
        }
        all = List.copyOf(found);
    }

    /** By file name; whoever changes one takes a copy. */
    List<JsonNode> all() {
        return all;
    }
}
