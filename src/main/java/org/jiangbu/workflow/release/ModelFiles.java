package org.jiangbu.workflow.release;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jiangbu.base.Sha256;

/**
 * A model with the forms that its steps show and the decision tables by which it decides: what is deployed together.
 *
 * @param model the BPMN file
 * @param beside the files of forms and tables by their names
 */
public record ModelFiles(String processId, byte[] model, SortedMap<String, byte[]> beside) {
    public static final String FORM = ".form";
    public static final String TABLE = ".dmn";

    public ModelFiles(String processId, byte[] model, Map<String, byte[]> beside) {
        this(processId, model.clone(), new TreeMap<>(beside));
    }

    /** The same of files that are at hand as texts. */
    public static ModelFiles of(String processId, String model, Map<String, String> beside) {
        Map<String, byte[]> files = new TreeMap<>();
        beside.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ModelFiles(processId, model.getBytes(StandardCharsets.UTF_8), files);
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

    /** The form files by form key. */
    public SortedMap<String, byte[]> forms() {
        return byKey(FORM);
    }

    /** The files of decision tables by the tables' keys. */
    public SortedMap<String, byte[]> tables() {
        return byKey(TABLE);
    }

    private SortedMap<String, byte[]> byKey(String ending) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        beside.forEach((name, content) -> {
            if (name.endsWith(ending)) files.put(name.substring(0, name.length() - ending.length()), content);
        });
        return files;
    }

    /** The files of forms and tables as texts, by their names. */
    public SortedMap<String, String> besideTexts() {
        SortedMap<String, String> texts = new TreeMap<>();
        beside.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    /** The files under the names with which they are deployed. */
    public SortedMap<String, byte[]> byName() {
        SortedMap<String, byte[]> files = new TreeMap<>(beside);
        files.put(processId + ".bpmn", model);
        return files;
    }
}
