package org.jiangbu.modeler.difference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;
import org.jiangbu.workflow.release.ModelFiles;

/** Compares shipped files with what a test makes of them. */
final class Compared {
    static final Messages MESSAGES = new Messages();
    private static final Map<String, String> LEVELS = Map.of(
            "village-cadre", "VILLAGE", "township-clerk", "TOWNSHIP", "county-leader", "COUNTY", "auditor", "COUNTY");
    static final Comparison COMPARISON = new Comparison(
            new Names(MESSAGES, role -> role, role -> Optional.ofNullable(LEVELS.get(role))),
            new TableWords(MESSAGES, code -> code));

    private Compared() {}

    static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a folder with that ending, by name. */
    static Stream<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String model(String process) {
        return text("bpmn/" + process + ".bpmn");
    }

    static String form(String key) {
        return text("forms/" + key + ".form");
    }

    static ModelFiles files(String process, String model, Map<String, String> forms) {
        Map<String, byte[]> content = new TreeMap<>();
        forms.forEach((key, form) -> content.put(key + ModelFiles.FORM, form.getBytes(UTF_8)));
        return new ModelFiles(process, model.getBytes(UTF_8), content);
    }

    static List<Change> models(String before, String after) {
        return COMPARISON.of(files("a", before, Map.of()), files("a", after, Map.of()));
    }

    static List<Change> forms(String key, String before, String after) {
        String model = model("township-register");
        return COMPARISON.of(files("a", model, Map.of(key, before)), files("a", model, Map.of(key, after)));
    }

    static List<String> chinese(List<Change> changes) {
        return in(changes, Locale.SIMPLIFIED_CHINESE);
    }

    static List<String> english(List<Change> changes) {
        return in(changes, Locale.ENGLISH);
    }

    private static List<String> in(List<Change> changes, Locale locale) {
        return changes.stream()
                .map(change -> change.sentence().in(MESSAGES, locale))
                .toList();
    }
}
