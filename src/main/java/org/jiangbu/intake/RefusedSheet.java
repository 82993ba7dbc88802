package org.jiangbu.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jiangbu.intake.reading.Column;
import org.jiangbu.intake.reading.RegisterRow;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jiangbu.intake.reading.WorkbookParts;
import org.jspecify.annotations.Nullable;

/** Rewrites one sheet for {@link RefusedWorkbook}, row by row. */
final class RefusedSheet {
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();

    private final RegisterSheet sheet;
    private final Map<Integer, String> reasons;
    private final String heading;
    private final String taken;
    private final Set<Integer> dataRows = new HashSet<>();
    private final Set<Integer> neighbours = new HashSet<>();
    private final String column;
    private int lastRow;

    RefusedSheet(RegisterSheet sheet, Map<Integer, String> reasons, String heading, String taken) {
        this.sheet = sheet;
        this.reasons = reasons;
        this.heading = heading;
        this.taken = taken;
        this.column = RegisterSheet.letters(sheet.columns().getOrDefault(Column.REASON, sheet.lastColumn() + 1));
        sheet.rows().stream().map(RegisterRow::rowNo).forEach(dataRows::add);
        // a row within the same merged cells holds the value of its neighbours
        sheet.spans().stream()
                .filter(span -> reasons.keySet().stream().anyMatch(row -> row >= span.from() && row <= span.to()))
                .forEach(span -> {
                    for (int row = span.from(); row <= span.to(); row++) {
                        neighbours.add(row);
                    }
                });
    }

    byte[] rewrite(byte[] part) throws XMLStreamException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(part.length);
        XMLEventReader in = WorkbookParts.xml().createXMLEventReader(new ByteArrayInputStream(part));
        XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(copy, "UTF-8");
        out.add(EVENTS.createStartDocument("UTF-8", "1.0"));
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            if (event.isStartDocument()) {
                continue;
            }
            if (isStart(event, "row")) {
                row(event.asStartElement(), in, out);
            } else if (isStart(event, "dimension")) {
                skip(in);
            } else {
                out.add(event);
            }
        }
        out.close();
        return copy.toByteArray();
    }

    private void row(StartElement start, XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        Attribute number = start.getAttributeByName(new QName("r"));
        int rowNo = number == null ? lastRow + 1 : Integer.parseInt(number.getValue());
        lastRow = rowNo;
        if (dataRows.contains(rowNo) && !reasons.containsKey(rowNo) && !neighbours.contains(rowNo)) {
            skip(in);
            out.add(EVENTS.createStartElement(
                    start.getName(),
                    List.of(EVENTS.createAttribute("r", String.valueOf(rowNo)), EVENTS.createAttribute("hidden", "1"))
                            .iterator(),
                    start.getNamespaces()));
            out.add(EVENTS.createEndElement(start.getName(), start.getNamespaces()));
            return;
        }
        out.add(EVENTS.createStartElement(start.getName(), attributes(start, "spans"), start.getNamespaces()));
        String style = cells(rowNo, in, out);
        String text = text(rowNo);
        if (text != null) {
            reason(start.getName(), rowNo, text, rowNo == sheet.headerRow() ? style : null, out);
        }
        out.add(EVENTS.createEndElement(start.getName(), start.getNamespaces()));
    }

    private @Nullable String text(int rowNo) {
        if (rowNo == sheet.headerRow()) {
            return heading;
        }
        String reason = reasons.get(rowNo);
        return reason == null && dataRows.contains(rowNo) ? taken : reason;
    }

    /** Copies the cells of a row without formulas and without an old reason; returns the style of the last one. */
    private @Nullable String cells(int rowNo, XMLEventReader in, XMLEventWriter out) throws XMLStreamException {
        String style = null;
        int depth = 1;
        while (depth > 0) {
            XMLEvent event = in.nextEvent();
            if (isStart(event, "f")) {
                skip(in);
                continue;
            }
            if (isStart(event, "c")) {
                StartElement cell = event.asStartElement();
                Attribute address = cell.getAttributeByName(new QName("r"));
                if (address != null && address.getValue().equals(column + rowNo)) {
                    skip(in);
                    continue;
                }
                Attribute s = cell.getAttributeByName(new QName("s"));
                style = s == null ? style : s.getValue();
            }
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (depth > 0) {
                out.add(event);
            }
        }
        return style;
    }

    private void reason(QName row, int rowNo, String text, @Nullable String style, XMLEventWriter out)
            throws XMLStreamException {
        List<Attribute> attributes = new ArrayList<>();
        attributes.add(EVENTS.createAttribute("r", column + rowNo));
        if (style != null) {
            attributes.add(EVENTS.createAttribute("s", style));
        }
        attributes.add(EVENTS.createAttribute("t", "inlineStr"));
        QName cell = new QName(row.getNamespaceURI(), "c", row.getPrefix());
        QName string = new QName(row.getNamespaceURI(), "is", row.getPrefix());
        QName run = new QName(row.getNamespaceURI(), "t", row.getPrefix());
        out.add(EVENTS.createStartElement(cell, attributes.iterator(), null));
        out.add(EVENTS.createStartElement(string, null, null));
        out.add(EVENTS.createStartElement(run, null, null));
        out.add(EVENTS.createCharacters(harmless(text)));
        out.add(EVENTS.createEndElement(run, null));
        out.add(EVENTS.createEndElement(string, null));
        out.add(EVENTS.createEndElement(cell, null));
    }

    /** A text that no spreadsheet takes for a formula, and that XML can hold. */
    static String harmless(String text) {
        String clean = text.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
        return clean.matches("(?s)^[=+\\-@].*") ? "'" + clean : clean;
    }

    private static Iterator<Attribute> attributes(StartElement start, String without) {
        List<Attribute> kept = new ArrayList<>();
        start.getAttributes().forEachRemaining(attribute -> {
            if (!attribute.getName().getLocalPart().equals(without)) {
                kept.add(attribute);
            }
        });
        return kept.iterator();
    }

    private static boolean isStart(XMLEvent event, String name) {
        return event.isStartElement()
                && event.asStartElement().getName().getLocalPart().equals(name);
    }

    /** Passes over the rest of an element that was just opened. */
    private static void skip(XMLEventReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }
}
