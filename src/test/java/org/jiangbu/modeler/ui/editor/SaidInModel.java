package org.jiangbu.modeler.ui.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What a model file says, element by element, in the words by which templates bind it. */
final class SaidInModel {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Set<String> TASKS =
            Set.of("userTask", "serviceTask", "intermediateCatchEvent", "boundaryEvent");
    private static final Pattern FACT = Pattern.compile("(?<!['\\w.-])[a-z][A-Za-z0-9]*(?!['\\w-])");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "empty", "true", "false");

    private SaidInModel() {}

    /** The files of a folder with that ending. */
    static List<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A task or an event that is waited for.
     *
     * @param values what it says, by kind of binding and name
     */
    record Element(String type, String id, Map<String, String> values) {}

    static List<Element> elements(Path file) {
        Document model = read(file);
        List<Element> found = new ArrayList<>();
        for (String type : TASKS) {
            all(model.getElementsByTagNameNS(BPMN, type))
                    .forEach(one -> found.add(new Element(type, one.getAttribute("id"), values(one))));
        }
        return found;
    }

    private static Map<String, String> values(org.w3c.dom.Element element) {
        Map<String, String> values = new TreeMap<>();
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .filter(one -> CAMUNDA.equals(one.getNamespaceURI()))
                .forEach(one -> values.put("property camunda:" + one.getLocalName(), one.getNodeValue()));
        all(element.getElementsByTagNameNS(CAMUNDA, "property"))
                .forEach(one -> values.put("camunda:property " + one.getAttribute("name"), one.getAttribute("value")));
        return values;
    }

    /** The facts for which conditions and timers ask, and by which steps are due. */
    static Set<String> facts(Path file) {
        Document model = read(file);
        Set<String> facts = new TreeSet<>();
        Stream.of("conditionExpression", "timeDate", "timeDuration")
                .flatMap(name -> all(model.getElementsByTagNameNS(BPMN, name)))
                .map(one -> one.getTextContent().replaceAll("'[^']*'", ""))
                .flatMap(text -> FACT.matcher(text).results())
                .map(found -> found.group())
                .filter(word -> !WORDS.contains(word))
                .forEach(facts::add);
        all(model.getElementsByTagNameNS(CAMUNDA, "property"))
                .filter(one -> one.getAttribute("name").equals("dueFact"))
                .forEach(one -> facts.add(one.getAttribute("value")));
        return facts;
    }

    private static Stream<org.w3c.dom.Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (org.w3c.dom.Element) nodes.item(i));
    }

    private static Document read(Path file) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            return parsers.newDocumentBuilder().parse(file.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }
}
