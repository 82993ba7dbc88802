package org.jiangbu.workflow.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads XML that anybody may have written: UTF-8 only, no document type, no entities of its own, nothing from outside, and
 * within the limits of {@link XmlTree}. It reports, and never throws.
 */
final class XmlReader {
    /** The largest shipped model has 75 kB. */
    private static final int MOST_BYTES = 2_000_000;

    private static final String APACHE = "http://apache.org/xml/features/";
    private static final String SAX = "http://xml.org/sax/";

    private XmlReader() {}

    /** The root element; nothing if the file cannot be used at all, which is then among the findings. */
    static Optional<XmlElement> read(byte[] content, Findings findings) {
        if (content.length > MOST_BYTES) {
            findings.add(Rule.FILE_TOO_BIG, "", 0, MOST_BYTES / 1000);
            return Optional.empty();
        }
        if (!isUtf8(content)) {
            findings.add(Rule.NOT_UTF_8, "", 1);
            return Optional.empty();
        }
        XmlTree tree = new XmlTree(findings);
        try {
            XMLReader reader = hardened();
            reader.setContentHandler(tree);
            reader.setErrorHandler(tree);
            reader.setEntityResolver(tree);
            reader.setProperty(SAX + "properties/lexical-handler", tree);
            reader.parse(new InputSource(new ByteArrayInputStream(content)));
            return tree.root();
        } catch (XmlTree.Stopped stopped) {
            return Optional.empty();
        } catch (SAXParseException e) {
            boolean typed = new String(content, StandardCharsets.UTF_8).contains("<!DOCTYPE");
            findings.add(typed ? Rule.DOCUMENT_TYPE : Rule.NO_XML, "", Math.max(e.getLineNumber(), 0));
            return Optional.empty();
        } catch (SAXException | IOException e) {
            findings.add(Rule.NO_XML, "", 0);
            return Optional.empty();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This Java cannot read XML safely", e);
        }
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static XMLReader hardened() throws ParserConfigurationException, SAXException {
        SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
        parsers.setNamespaceAware(true);
        parsers.setValidating(false);
        parsers.setXIncludeAware(false);
        parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        parsers.setFeature(APACHE + "disallow-doctype-decl", true);
        parsers.setFeature(APACHE + "nonvalidating/load-external-dtd", false);
        parsers.setFeature(SAX + "features/external-general-entities", false);
        parsers.setFeature(SAX + "features/external-parameter-entities", false);
        return parsers.newSAXParser().getXMLReader();
    }
}
