package org.jiangbu.workflow.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jiangbu.base.Messages;

/** The checker with the roles that the application starts with, and the shipped files. */
final class Checks {
    static final Messages MESSAGES = new Messages();
    static final ModelChecker CHECKER = new ModelChecker(Map::of, MESSAGES);

    private Checks() {}

    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shipped(String process) {
        return text(Path.of("bpmn", process + ".bpmn"));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Finding> check(String file, String content) {
        return CHECKER.check(List.of(ModelFile.of(file, content)));
    }

    static List<Rule> refusals(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::refused)
                .map(Finding::rule)
                .distinct()
                .toList();
    }

    static String sentences(List<Finding> findings) {
        return String.join(
                "\n",
                findings.stream()
                        .map(one -> one.elementId() + ":" + one.line() + " "
                                + one.rule().id() + " " + one.sentence(MESSAGES))
                        .toList());
    }
}
