package org.jiangbu.modeler.difference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever differs is said: every attribute, text and element of every shipped file is changed or taken away in turn. */
class NothingIsPassedOverTest {
    static Stream<String> processes() {
        return names("bpmn", ".bpmn");
    }

    static Stream<String> forms() {
        return names("forms", ".form");
    }

    private static Stream<String> names(String folder, String ending) {
        return Compared.files(folder, ending)
                .map(file -> file.getFileName().toString().replace(ending, ""));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyMutantOfAModelHasItsSentence(String process) {
        String model = Compared.model(process);
        List<String> silent = new ArrayList<>();
        Optional<Drawing> drawn = DrawingReader.read(model.getBytes(UTF_8));
        Mutants.of(model).forEach(mutant -> {
            Optional<Drawing> other = DrawingReader.read(mutant.model().getBytes(UTF_8));
            List<Change> changes = Compared.COMPARISON.flow(drawn, other, false);
            if (changes.isEmpty()) silent.add(mutant.what());
            judge(changes, mutant.what());
        });
        assertThat(silent).isEmpty();
    }

    /** In both languages a whole sentence, without a key or an argument left over. */
    private static void judge(List<Change> changes, String what) {
        Stream.concat(Compared.chinese(changes).stream(), Compared.english(changes).stream())
                .forEach(sentence -> assertThat(sentence)
                        .as(what)
                        .isNotBlank()
                        .doesNotContain("difference.", "{0}", "{1}", "{2}", "Phrase", "Wording"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theSameModelWrittenByAnotherHasNoSentence(String process) {
        String model = Compared.model(process);
        assertThat(Compared.models(model, model)).isEmpty();
        assertThat(Compared.models(model, Mutants.writtenAgain(model))).isEmpty();
        String otherPrefix = model.replace("bpmn:", "b:").replace("xmlns:bpmn=", "xmlns:b=");
        assertThat(Compared.models(model, otherPrefix)).isEmpty();
        assertThat(Compared.models(model, model.replaceAll(">\\s+<", "><"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyMutantOfAFormHasItsSentence(String key) throws Exception {
        ObjectMapper json = new ObjectMapper();
        String form = Compared.form(key);
        List<String> silent = new ArrayList<>();
        for (int i = 0; ; i++) {
            int[] left = {i};
            JsonNode mutant = json.readTree(form);
            if (!mutate(mutant, left)) break;
            String changed = json.writeValueAsString(mutant);
            List<String> said = Compared.chinese(Compared.forms(key, form, changed));
            if (said.isEmpty() || said.stream().anyMatch(sentence -> sentence.contains("不受影响"))) silent.add(changed);
            judge(Compared.forms(key, form, changed), changed);
        }
        assertThat(silent).isEmpty();
    }

    /** Changes the value that comes when that many have passed: each first to something else, then away. */
    private static boolean mutate(JsonNode node, int[] left) {
        if (node instanceof ObjectNode object) {
            List<String> fields = new ArrayList<>();
            object.fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                if (left[0]-- == 0)
                    return object.set(field, TextNode.valueOf(object.get(field).asText() + "x")) != null;
                if (left[0]-- == 0) return object.remove(field) != null;
                if (mutate(object.get(field), left)) return true;
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (left[0]-- == 0) return array.remove(i) != null;
                if (mutate(array.get(i), left)) return true;
            }
        }
        return false;
    }

    @Test
    void theSameFormHasNoSentence() {
        forms().forEach(key -> assertThat(Compared.forms(key, Compared.form(key), Compared.form(key)))
                .isEmpty());
    }

    @Test
    void everyMessageOfTheVocabularyHasItsWord() {
        Compared.files("src/main/resources/vocabulary", ".properties")
                .flatMap(file -> Compared.text(file.toString()).lines())
                .filter(line -> line.startsWith("message."))
                .map(line -> "check." + line.substring(0, line.indexOf('=')))
                .forEach(key -> assertThat(Compared.MESSAGES.has(key)).as(key).isTrue());
    }
}
