package org.jiangbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a role counts is said in one place. */
class InForceTest {

    @Test
    void whoeverAsksWhoHoldsARoleAsksTheOneCondition() {
        List<String> own = SourceFiles.under("src/main/java", ".java").stream()
                .filter(file -> {
                    String text = SourceFiles.text(file);
                    return text.contains("security_assignment") && text.matches("(?s).*\\bvalid_(from|to)\\b.*");
                })
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
        assertThat(own).containsExactlyInAnyOrder("Staff.java", "LentRoles.java", "Standings.java");
    }

    @Test
    void everyQuestionNamesTheMoment() {
        List<String> without = SourceFiles.under("src/main/java", ".java").stream()
                .filter(file -> SourceFiles.text(file).matches("(?s).*(from|join) security_assignment.*"))
                .filter(file -> !SourceFiles.text(file).contains("InForce.of("))
                .map(Path::getFileName)
                .map(Path::toString)
                .toList();
        assertThat(without).containsExactly("Standings.java"); // reads all of a person; Assignment.validAt decides
    }
}
