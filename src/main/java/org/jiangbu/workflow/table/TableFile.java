package org.jiangbu.workflow.table;

import java.io.StringWriter;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes decision tables as files of the DMN standard, which other modelers open too. */
public final class TableFile {
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private final XMLStreamWriter out;
    private int depth;

    private TableFile(XMLStreamWriter out) {
        this.out = out;
    }

    /** @param label what a column is called */
    public static String write(DecisionTable table, Function<Column, String> label) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new TableFile(out).table(table, label);
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory cannot be written", e);
        }
        return text + "\n";
    }

    private void table(DecisionTable table, Function<Column, String> label) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        start("definitions");
        out.writeDefaultNamespace(DMN);
        attributes("id", "definitions", "name", table.name(), "namespace", CAMUNDA);
        start("decision");
        attributes("id", table.key(), "name", table.name());
        start("decisionTable");
        attributes("id", "table", "hitPolicy", "FIRST");
        for (int n = 0; n < table.columns().size(); n++)
            column(n + 1, table.columns().get(n), label);
        start("output");
        attributes("id", "result", "name", DecisionTable.RESULT, "typeRef", "string");
        end();
        for (Row row : table.rows()) row(row);
        end();
        end();
        end();
    }

    private void column(int number, Column column, Function<Column, String> label) throws XMLStreamException {
        start("input");
        attributes("id", "column-" + number, "label", label.apply(column));
        start("inputExpression");
        attributes("id", "asked-" + number, "typeRef", column.kind().type());
        text(column.expression());
        end();
        end();
    }

    private void row(Row row) throws XMLStreamException {
        start("rule");
        attributes("id", row.id());
        if (!row.note().isEmpty()) {
            line();
            out.writeStartElement("description");
            out.writeCharacters(row.note());
            out.writeEndElement();
        }
        for (int n = 0; n < row.cells().size(); n++) {
            start("inputEntry");
            attributes("id", row.id() + "-" + (n + 1));
            text(row.cells().get(n).written());
            end();
        }
        start("outputEntry");
        attributes("id", row.id() + "-result");
        text('"' + row.result() + '"');
        end();
        end();
    }

    private void start(String name) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        depth++;
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int n = 0; n < pairs.length; n += 2) out.writeAttribute(pairs[n], pairs[n + 1]);
    }

    private void text(String text) throws XMLStreamException {
        line();
        out.writeStartElement("text");
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void end() throws XMLStreamException {
        depth--;
        line();
        out.writeEndElement();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
