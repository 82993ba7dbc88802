package org.jiangbu.workflow.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;
import org.xml.sax.helpers.NamespaceSupport;

/** Grows the elements of a file while it is read, and stops where the file is more than a model can be. */
final class XmlTree extends DefaultHandler2 {
    private static final int MOST_DEEP = 30;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_ATTRIBUTES = 40;

    private static final String TYPE = "xsi:type";

    /** What findings point at. */
    private static final Pattern OWNING = Pattern.compile("(?:bpmn|dmn):(?!.*EventDefinition).*");

    /** The rest of the file is not read. */
    static final class Stopped extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final Findings findings;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final NamespaceSupport prefixes = new NamespaceSupport();
    private @Nullable Locator locator;
    private @Nullable XmlElement root;
    private boolean inNewContext;
    private int elements;

    XmlTree(Findings findings) {
        this.findings = findings;
    }

    Optional<XmlElement> root() {
        return Optional.ofNullable(root);
    }

    @Override
    public void setDocumentLocator(Locator found) {
        this.locator = found;
    }

    @Override
    public void startPrefixMapping(String prefix, String address) {
        enterContext();
        prefixes.declarePrefix(prefix, address);
    }

    private void enterContext() {
        if (!inNewContext) {
            prefixes.pushContext();
            inNewContext = true;
        }
    }

    @Override
    public void startElement(String address, String local, String qualified, Attributes found) throws SAXException {
        enterContext();
        inNewContext = false;
        requireEncoding();
        if (++elements > MOST_ELEMENTS || open.size() >= MOST_DEEP || found.getLength() > MOST_ATTRIBUTES) {
            stop(Rule.XML_TOO_BIG, MOST_ELEMENTS, MOST_DEEP);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            String name = Namespaces.name(found.getURI(i), found.getLocalName(i));
            attributes.put(name, name.equals(TYPE) ? typeName(found.getValue(i)) : found.getValue(i));
        }
        XmlElement parent = open.peek();
        String name = Namespaces.name(address, local);
        String owner = attributes.getOrDefault("id", "");
        if (owner.isEmpty() || !OWNING.matcher(name).matches()) {
            owner = parent == null ? "" : parent.owner();
        }
        XmlElement element = new XmlElement(name, line(), owner, attributes);
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }

    /** A type is named by a prefix, which may stand for anything. */
    private String typeName(String value) {
        String[] parts = prefixes.processName(value.strip(), new String[3], false);
        return parts == null ? "{?}" + value : Namespaces.name(parts[0], parts[1]);
    }

    @Override
    public void endElement(String address, String local, String qualified) {
        open.pop();
        prefixes.popContext();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.element().write(characters, start, length);
    }

    @Override
    public void processingInstruction(String target, String data) {
        findings.add(Rule.PROCESSING_INSTRUCTION, owner(), line(), target);
    }

    @Override
    public void startCDATA() {
        findings.add(Rule.CDATA, owner(), line());
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String base, @Nullable String systemId)
            throws SAXException {
        throw new Stopped();
    }

    /** The engine believes what the first line says about the encoding, so that it has to be true. */
    private void requireEncoding() throws Stopped {
        if (open.isEmpty() && locator instanceof Locator2 where) {
            String encoding = where.getEncoding();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8") || "1.1".equals(where.getXMLVersion())) {
                stop(Rule.NOT_UTF_8);
            }
        }
    }

    private void stop(Rule rule, Object... args) throws Stopped {
        findings.add(rule, owner(), line(), args);
        throw new Stopped();
    }

    private String owner() {
        XmlElement parent = open.peek();
        return parent == null ? "" : parent.owner();
    }

    private int line() {
        return locator == null ? 0 : locator.getLineNumber();
    }
}
