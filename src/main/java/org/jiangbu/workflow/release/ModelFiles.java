package org.jiangbu.workflow.release;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangbu.base.Sha256;

/**
 * A model with the forms that its steps show: what is deployed together.
 *
 * @param model the BPMN file
 * @param forms the form files by form key
 */
public record ModelFiles(String processId, byte[] model, SortedMap<String, byte[]> forms) {
    public ModelFiles(String processId, byte[] model, Map<String, byte[]> forms) {
        this(processId, model.clone(), new TreeMap<>(forms));
    }

    /** The digest by which the whole is known again: 64 hexadecimal digits. */
    public String digest() {
        String lines = byName().entrySet().stream()
                .map(file -> file.getKey() + ' ' + Sha256.hex(file.getValue()))
                .collect(Collectors.joining("\n"));
        return Sha256.hex(lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The BPMN file as text. */
    public String modelText() {
        return new String(model, StandardCharsets.UTF_8);
    }

    /** The form files as text, by form key. */
    public SortedMap<String, String> formTexts() {
        SortedMap<String, String> texts = new TreeMap<>();
        forms.forEach((key, content) -> texts.put(key, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    /** The files under the names with which they are deployed. */
    public SortedMap<String, byte[]> byName() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(processId + ".bpmn", model);
        forms.forEach((key, content) -> files.put(key + ".form", content));
        return files;
    }
}
