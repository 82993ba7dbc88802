package org.jiangbu.workflow.release;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What of a model decides which files belong together.
 *
 * @param processId of its process
 * @param files the names of the files of the forms that its steps show and of the tables by which it decides
 */
record ModelSummary(String processId, Set<String> files) {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String TABLE = "table";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** @throws XMLStreamException if it is no model: not well-formed, or without a process */
    static ModelSummary of(byte[] model) throws XMLStreamException {
        XMLInputFactory readers = XMLInputFactory.newInstance();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = readers.createXMLStreamReader(new ByteArrayInputStream(model));
        String process = null;
        Set<String> files = new TreeSet<>();
        try {
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (BPMN.equals(reader.getNamespaceURI())) {
                    if (reader.getLocalName().equals("process")) process = reader.getAttributeValue(null, "id");
                    String form = reader.getAttributeValue(CAMUNDA, "formRef");
                    if (form != null) files.add(form + ModelFiles.FORM);
                } else if (isTable(reader)) {
                    files.add(reader.getAttributeValue(null, "value") + ModelFiles.TABLE);
                }
            }
        } finally {
            reader.close();
        }
        if (process == null) throw new XMLStreamException("It holds no process");
        return new ModelSummary(process, files);
    }

    /** Whether a property names the table by which a step decides. */
    private static boolean isTable(XMLStreamReader reader) {
        return CAMUNDA.equals(reader.getNamespaceURI())
                && reader.getLocalName().equals("property")
                && TABLE.equals(reader.getAttributeValue(null, "name"))
                && reader.getAttributeValue(null, "value") != null;
    }
}
