package org.jiangbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jiangbu.base.Messages;
import org.junit.jupiter.api.Test;

/** Whoever reads the journal reads words, not codes. */
class JournalWordsTest {
    private static final Pattern RECORDED =
            Pattern.compile("(?:journal\\s*\\.record|Journal\\.Entry|StaffChanged)\\(\\s*\"([a-z][\\w.-]+)\"");

    private static final Pattern FACTS = Pattern.compile(
            "(?:journal\\s*\\.record|Journal\\.Entry|StaffChanged|[^.\\w]record)\\(\\s*\"[^;]*?Map\\.of\\(([^;]*)");

    private static final Pattern FACT = Pattern.compile("\"([a-z][A-Za-z0-9]+)\"\\s*,");

    @Test
    void everyFactThatIsWrittenDownHasAName() {
        Messages messages = new Messages();
        Set<String> unnamed = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        for (Path file : SourceFiles.under("src/main/java", ".java")) {
            FACTS.matcher(SourceFiles.text(file))
                    .results()
                    .flatMap(facts -> FACT.matcher(facts.group(1)).results())
                    .map(fact -> fact.group(1))
                    .forEach(fact -> (messages.has("audit.detail." + fact) ? named : unnamed).add(fact));
        }
        assertThat(named).contains("verdict", "position", "reason", "townships");
        assertThat(unnamed).isEmpty();
    }

    @Test
    void everyActThatIsWrittenDownHasAName() {
        Messages messages = new Messages();
        Set<String> unnamed = new TreeSet<>();
        for (Path file : SourceFiles.under("src/main/java", ".java")) {
            RECORDED.matcher(SourceFiles.text(file))
                    .results()
                    .map(match -> match.group(1))
                    .filter(action -> !messages.has("audit.action." + action))
                    .forEach(unnamed::add);
        }
        assertThat(unnamed).isEmpty();
    }
}
