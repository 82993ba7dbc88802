package org.jiangbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
    private static final String[] CODE = {".java", ".ts", ".css", ".html"};
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    @Test
    void noFileIsLongerThan300Lines() {
        assertThat(SourceFiles.under("src", CODE))
                .filteredOn(file -> lines(file) > 300)
                .isEmpty();
    }

    @Test
    void mostMainFilesAreShort() {
        List<Path> main = SourceFiles.under("src/main/java", ".java");
        long upTo110 = main.stream().filter(file -> lines(file) <= 110).count();
        assertThat(upTo110 * 100 / main.size())
                .as("percent of files up to 110 lines")
                .isGreaterThanOrEqualTo(75);
    }

    @Test
    void theReadmeStaysBelow150Lines() {
        Path readme = Path.of("README.md");
        assertThat(Files.exists(readme) ? lines(readme) : 0).isLessThan(150);
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(SourceFiles.under("src", ".java", ".ts", ".css", ".html", ".sql", ".properties", ".yml"))
                .filteredOn(file -> UNFINISHED.matcher(SourceFiles.text(file)).find())
                .isEmpty();
    }

    private static long lines(Path file) {
        return SourceFiles.text(file).lines().count();
    }
}
