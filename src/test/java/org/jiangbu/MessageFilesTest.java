package org.jiangbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence stands in a message file, in both languages. */
class MessageFilesTest {
    private static final String CHINESE = "_zh_CN.properties";
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile("[\\p{IsHan}”}][,;:?!](\\s|$)");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern KEY_IN_USE = Pattern.compile(
            "(?:new Refusal|\\bmessages\\.get|LineFinding\\.(?:refused|warning)\\(\\s*\"\\w+\",)\\(?\\s*\"([a-z]\\w*\\.[\\w.-]+\\w)\"\\s*[,)]");

    /** Chinese that is data, not speech: digits of bank slips, spellings, fonts, what a rehearsal types in. */
    private static final Set<String> MAY_HOLD_CHINESE = Set.of(
            "CapitalAmount.java",
            "AreaNames.java",
            "Areas.java",
            "FieldExample.java",
            "Registrar.java",
            "NoticeSheet.java",
            "RosterSheet.java",
            "HouseholdLines.java");

    static List<Path> englishFiles() {
        return SourceFiles.under("src/main/resources/messages", ".properties").stream()
                .filter(file -> !file.toString().endsWith(CHINESE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void bothLanguagesHaveTheSameMessagesWithTheSameArguments(Path english) {
        Path chinese = Path.of(english.toString().replace(".properties", CHINESE));
        assertThat(arguments(chinese)).isEqualTo(arguments(english));
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void keysStartWithTheModuleAndStandOnce(Path english) {
        String module = english.getFileName().toString().replace(".properties", ".");
        List<String> keys = SourceFiles.text(english)
                .lines()
                .filter(line -> line.matches("^[\\w.-]+\\s*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.startsWith(module));
    }

    @Test
    void workdaysAreCountedInOneSpellingOnTheScreen() {
        Set<String> onPaperOrInTheEditor =
                Set.of("selfcheck.ledger.", "tasklist.sheet.", "summary.", "modeler.", "replay.");
        List<String> unlike = SourceFiles.under("src/main/resources/messages", CHINESE).stream()
                .flatMap(file -> SourceFiles.text(file).lines())
                .filter(line -> line.matches(".*\\{\\d}个工作日.*|.*[^ =<>]\\{\\d} 个工作日.*"))
                .filter(line -> onPaperOrInTheEditor.stream().noneMatch(line::startsWith))
                .toList();
        assertThat(unlike).isEmpty();
    }

    @Test
    void everyChineseFileHasItsEnglishTwin() {
        assertThat(SourceFiles.under("src/main/resources/messages", CHINESE))
                .allMatch(file -> Files.exists(Path.of(file.toString().replace(CHINESE, ".properties"))));
    }

    @ParameterizedTest
    @MethodSource("englishFiles")
    void chineseHasChinesePunctuation(Path english) {
        Path chinese = Path.of(english.toString().replace(".properties", CHINESE));
        assertThat(SourceFiles.text(chinese).lines())
                .noneMatch(line -> HALF_WIDTH.matcher(line).find());
    }

    @Test
    void noSentenceIsWrittenInCode() {
        List<String> found = new ArrayList<>();
        for (Path file : SourceFiles.under("src/main/java", ".java")) {
            if (!mayHoldChinese(file)) {
                literals(file)
                        .filter(literal -> HAN.matcher(literal).find())
                        .forEach(literal -> found.add(file.getFileName() + ": " + literal));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyMessageThatCodeNamesExists() {
        Set<String> known = new HashSet<>();
        englishFiles().forEach(file -> known.addAll(texts(file).stringPropertyNames()));
        List<String> missing = new ArrayList<>();
        for (Path file : SourceFiles.under("src/main/java", ".java")) {
            KEY_IN_USE
                    .matcher(SourceFiles.text(file))
                    .results()
                    .map(match -> match.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(file.getFileName() + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    private static boolean mayHoldChinese(Path file) {
        return MAY_HOLD_CHINESE.contains(file.getFileName().toString())
                || file.startsWith("src/main/java/org/jiangbu/rehearsal")
                // headings, strokes and signatures that the register reader recognises; none of them is shown
                || file.startsWith("src/main/java/org/jiangbu/intake/reading")
                || file.startsWith("src/main/java/org/jiangbu/intake/judging");
    }

    private static Stream<String> literals(Path file) {
        String code = COMMENT.matcher(SourceFiles.text(file)).replaceAll("");
        return LITERAL.matcher(code).results().map(MatchResult::group);
    }

    /** Each key with the numbers of its arguments. */
    private static TreeMap<String, Set<String>> arguments(Path file) {
        TreeMap<String, Set<String>> arguments = new TreeMap<>();
        texts(file).forEach((key, text) -> {
            Matcher matcher = ARGUMENT.matcher((String) text);
            arguments.put(
                    (String) key, matcher.results().map(one -> one.group(1)).collect(Collectors.toSet()));
        });
        return arguments;
    }

    private static Properties texts(Path file) {
        Properties texts = new Properties();
        try {
            texts.load(new StringReader(SourceFiles.text(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }
}
