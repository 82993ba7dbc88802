package org.jiangbu.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is to be said about what the project ships, not even advice. */
class ShippedFilesTest {
    static List<Path> models() {
        return Checks.files("bpmn", ".bpmn");
    }

    static List<Path> forms() {
        return Checks.files("forms", ".form");
    }

    @ParameterizedTest
    @MethodSource({"models", "forms"})
    void nothingIsFound(Path file) {
        List<Finding> findings = Checks.check(file.getFileName().toString(), Checks.text(file));
        assertThat(Checks.sentences(findings)).isEmpty();
    }
}
