package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jiangbu.base.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the shipped models and forms say in Chinese they say in English too. */
class EnglishModelsTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Messages messages = new Messages();

    static Stream<Path> models() throws IOException {
        return files("bpmn", ".bpmn");
    }

    static Stream<Path> forms() throws IOException {
        return files("forms", ".form");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        return Files.list(Path.of(folder)).filter(file -> file.toString().endsWith(ending));
    }

    @ParameterizedTest
    @MethodSource("models")
    void noNamedElementOfAShippedModelLacksEnglish(Path file) throws Exception {
        String english = EnglishModel.of(Files.readString(file));
        assertThat(elements(english)
                        .filter(element ->
                                HAN.matcher(element.getAttribute("name")).find())
                        .map(element -> element.getAttribute("id") + " (" + element.getAttribute("name") + ")"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyOutcomeOfAShippedModelHasAnEnglishName(Path file) throws Exception {
        assertThat(elements(Files.readString(file))
                        .filter(element -> element.getAttribute("name").equals("outcomes"))
                        .flatMap(element -> Pattern.compile(",").splitAsStream(element.getAttribute("value")))
                        .filter(outcome -> !messages.has("workflow.outcome." + outcome.strip())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noWordOfAShippedFormLacksEnglish(Path file) throws IOException {
        List<String> lacking = new ArrayList<>();
        collect(new ObjectMapper().readTree(file.toFile()).path("components"), lacking);
        assertThat(lacking).isEmpty();
    }

    private static void collect(JsonNode components, List<String> lacking) {
        for (JsonNode component : components) {
            look(component, component.path("label"), "labelEn", lacking);
            look(component, component.path("dateLabel"), "labelEn", lacking);
            look(component, component.path("description"), "descriptionEn", lacking);
            look(component, component.path("text"), "textEn", lacking);
            look(component, component.path("appearance").path("suffixAdorner"), "suffixEn", lacking);
            component
                    .path("values")
                    .forEach(option -> look(
                            component,
                            option.path("label"),
                            "optionEn." + option.path("value").asText(),
                            lacking));
            collect(component.path("components"), lacking);
        }
    }

    private static void look(JsonNode component, JsonNode chinese, String english, List<String> lacking) {
        if (!chinese.asText().isBlank()
                && component.path("properties").path(english).asText().isBlank()) {
            lacking.add(component.path("id").asText() + ": " + english + " for " + chinese.asText());
        }
    }

    private static Stream<Element> elements(String xml) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        Document model = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        NodeList all = model.getElementsByTagName("*");
        return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i));
    }
}
