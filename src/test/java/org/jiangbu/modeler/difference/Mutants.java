package org.jiangbu.modeler.difference;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A model with one thing changed or taken away, for every thing that it says. */
final class Mutants {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:-]+)=\"([^\"]*)\"");

    record Mutant(String what, String model) {}

    private Mutants() {}

    static Stream<Mutant> of(String model) {
        NodeList elements = read(model).getElementsByTagName("*");
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) all.add((Element) elements.item(i));
        return Stream.concat(attributes(model), all.stream().flatMap(Mutants::content));
    }

    /** Each attribute with another value; those that say more than where something is drawn also away. */
    private static Stream<Mutant> attributes(String model) {
        int drawn = model.indexOf("<bpmndi:");
        return ATTRIBUTE
                .matcher(model)
                .results()
                .filter(found -> !found.group(1).startsWith("xmlns") && found.start() > model.indexOf("?>"))
                .flatMap(found -> {
                    String changed = " " + found.group(1) + "=\"" + other(found.group(2)) + "\"";
                    Stream<String> by = found.start() > drawn ? Stream.of(changed) : Stream.of(changed, "");
                    return by.map(text -> replaced(model, found, text));
                });
    }

    private static Mutant replaced(String model, MatchResult attribute, String by) {
        String line = model.substring(model.lastIndexOf('<', attribute.start()), attribute.end());
        return new Mutant(
                line + " becomes" + by, model.substring(0, attribute.start()) + by + model.substring(attribute.end()));
    }

    private static String other(String value) {
        return value.matches("-?\\d+(\\.\\d+)?") ? String.valueOf(Double.parseDouble(value) + 1) : value + "x";
    }

    private static Stream<Mutant> content(Element element) {
        List<Mutant> mutants = new ArrayList<>();
        Node parent = element.getParentNode();
        if (parent instanceof Element) {
            Node next = element.getNextSibling();
            parent.removeChild(element);
            mutants.add(new Mutant("without " + what(element), write(parent.getOwnerDocument())));
            parent.insertBefore(element, next);
        }
        if (element.getElementsByTagName("*").getLength() == 0
                && !element.getTextContent().isBlank()) {
            String text = element.getTextContent();
            element.setTextContent(text.strip() + "x");
            mutants.add(new Mutant("text of " + what(element), write(element.getOwnerDocument())));
            element.setTextContent(text);
        }
        return mutants.stream();
    }

    private static String what(Element element) {
        String id = element.getAttribute("id");
        boolean owned = id.isEmpty() && element.getParentNode() instanceof Element;
        return element.getTagName() + (owned ? " in " + what((Element) element.getParentNode()) : " " + id);
    }

    /** The same file as another library writes it. */
    static String writtenAgain(String model) {
        return write(read(model));
    }

    private static Document read(String model) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            return parsers.newDocumentBuilder().parse(new InputSource(new StringReader(model)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String write(Document document) {
        try {
            StringWriter written = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written));
            return written.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
