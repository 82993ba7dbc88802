package org.jiangbu.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.H5;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.jiangbu.paper.Paper;
import org.jiangbu.paper.Paragraph;
import org.jiangbu.paper.Part;
import org.jiangbu.paper.Section;
import org.jiangbu.paper.Table;

/** A paper as it will be printed, to read on the screen. */
public class PaperPreview extends Article {
    public PaperPreview(Paper paper) {
        addClassName("paper");
        H2 title = new H2(paper.title());
        title.addClassName("paper-title");
        add(title);
        if (!paper.about().isEmpty()) add(paragraph(paper.about(), "paper-about"));
        paper.sections().forEach(this::section);
        if (!paper.unit().isEmpty()) {
            add(paragraph(paper.unit(), "paper-signed"), paragraph(paper.dated(), "paper-signed"));
        }
    }

    private void section(Section section) {
        if (section.level() == 1) add(new H3(section.heading()));
        if (section.level() == 2) add(new H4(section.heading()));
        if (section.level() == 3) add(new H5(section.heading()));
        for (Part part : section.parts()) {
            if (part instanceof Table table) {
                add(table(table));
            } else if (part instanceof Paragraph paragraph) {
                add(paragraph(paragraph.words(), "paper-text"));
            }
        }
    }

    private static Component paragraph(String words, String name) {
        com.vaadin.flow.component.html.Paragraph paragraph = new com.vaadin.flow.component.html.Paragraph(words);
        paragraph.addClassName(name);
        return paragraph;
    }

    /** Wider than a phone: it scrolls in a frame of its own. */
    private static Component table(Table content) {
        NativeTable table = new NativeTable();
        if (!content.caption().isEmpty()) table.setCaptionText(content.caption());
        NativeTableRow head = new NativeTableRow();
        content.columns().forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column.name());
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        for (int line = 0; line < content.lines().size(); line++) {
            table.getBody().add(row(content, line));
        }
        if (!content.closing().isEmpty()) {
            NativeTableCell closing = new NativeTableCell(content.closing());
            closing.setColspan(content.columns().size());
            NativeTableRow last = new NativeTableRow(closing);
            last.addClassName("paper-total");
            table.getBody().add(last);
        }
        Div frame = new Div(table);
        frame.addClassName("paper-table");
        frame.getElement().setAttribute("tabindex", "0");
        frame.getElement().setAttribute("role", "region");
        frame.getElement().setAttribute("aria-label", content.caption());
        return frame;
    }

    private static NativeTableRow row(Table content, int line) {
        NativeTableRow row = new NativeTableRow();
        List<String> words = content.lines().get(line);
        for (int i = 0; i < words.size(); i++) {
            NativeTableCell cell = new NativeTableCell(words.get(i));
            if (content.columns().get(i).figures()) cell.addClassName("amount");
            row.add(cell);
        }
        if (content.isTotal(line)) row.addClassName("paper-total");
        return row;
    }
}
