package org.jiangbu.workflow;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A model as a reader of English sees it drawn: with the English names in place of the Chinese ones. */
final class EnglishModel {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String POINTS = "http://www.omg.org/spec/DD/20100524/DI";
    private static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    /** What a viewer gives the words of a gateway or an event where the model says nothing. */
    private static final double LABEL_WIDTH = 90;

    private static final double WORDS_ASIDE = 20;

    private EnglishModel() {}

    static String of(String xml) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document model = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
            NodeList properties = model.getElementsByTagNameNS(CAMUNDA, "property");
            for (int i = 0; i < properties.getLength(); i++) {
                rename((Element) properties.item(i));
            }
            NodeList labels = model.getElementsByTagNameNS(DI, "BPMNLabel");
            for (int i = 0; i < labels.getLength(); i++) {
                widen((Element) labels.item(i));
            }
            TransformerFactory writers = TransformerFactory.newInstance();
            writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter english = new StringWriter();
            writers.newTransformer().transform(new DOMSource(model), new StreamResult(english));
            return english.toString();
        } catch (Exception e) {
            throw new IllegalStateException("The model cannot be read", e);
        }
    }

    /** Labels are drawn as wide as two or three Chinese characters; English words would be broken in the middle. */
    private static void widen(Element label) {
        NodeList found = label.getElementsByTagNameNS(BOUNDS, "Bounds");
        if (found.getLength() == 0) {
            return;
        }
        Element bounds = (Element) found.item(0);
        double lacking = LABEL_WIDTH - number(bounds, "width");
        if (lacking > 0) {
            double left = number(bounds, "x") - lacking / 2 + aside((Element) label.getParentNode(), bounds);
            bounds.setAttribute("x", String.valueOf(left));
            bounds.setAttribute("width", String.valueOf(LABEL_WIDTH));
        }
    }

    /** How far the words of a flow, which stand in the middle of their label, move right to keep off its upright line. */
    private static double aside(Element owner, Element bounds) {
        NodeList points = owner.getElementsByTagNameNS(POINTS, "waypoint");
        double left = number(bounds, "x");
        double middle = number(bounds, "y") + number(bounds, "height") / 2;
        for (int i = 1; i < points.getLength(); i++) {
            Element from = (Element) points.item(i - 1);
            Element to = (Element) points.item(i);
            double line = number(from, "x");
            boolean upright = line == number(to, "x");
            boolean beside = Math.min(number(from, "y"), number(to, "y")) <= middle
                    && middle <= Math.max(number(from, "y"), number(to, "y"));
            if (upright && beside && left >= line) {
                return WORDS_ASIDE;
            }
        }
        return 0;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** A property stands in the properties of the extension elements of what it names. */
    private static void rename(Element property) {
        String name = property.getAttribute("value").strip();
        if (property.getAttribute("name").equals("nameEn") && !name.isEmpty()) {
            Element named = (Element) property.getParentNode().getParentNode().getParentNode();
            named.setAttribute("name", name);
        }
    }
}
