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
            TransformerFactory writers = TransformerFactory.newInstance();
            writers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter english = new StringWriter();
            writers.newTransformer().transform(new DOMSource(model), new StreamResult(english));
            return english.toString();
        } catch (Exception e) {
            throw new IllegalStateException("The model cannot be read", e);
        }
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
