package org.jiangbu.journey;

import java.io.StringReader;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a model says, without the blanks between its words and the order in which its shapes are painted. */
final class ModelMeaning {
    private ModelMeaning() {}

    static String of(String xml) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return said(parsers.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement());
    }

    private static String said(Element element) {
        TreeMap<String, String> attributes = new TreeMap<>();
        IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .filter(one -> !one.getNodeName().startsWith("xmlns"))
                .forEach(one -> attributes.put(one.getNodeName(), one.getNodeValue()));
        List<String> children = nodes(element.getChildNodes()).stream()
                .map(child -> child instanceof Element inner
                        ? said(inner)
                        : String.valueOf(child.getNodeValue()).strip())
                .filter(child -> !child.isEmpty())
                .toList();
        boolean painted = element.getLocalName().equals("BPMNPlane");
        return element.getNodeName() + attributes
                + (painted ? children.stream().sorted().toList() : children) + "\n";
    }

    private static List<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item).toList();
    }
}
