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
