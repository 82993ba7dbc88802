package org.jiangbu.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.jiangbu.base.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes a paper as a PDF with the same content as {@link WordPaper}, ready to print. */
@Component
public class PdfPaper {
    private static final float SIDE = 74; // 26 mm
    private static final float ABOVE = 85; // 30 mm
    private static final float NARROW = 42; // 15 mm, for wide tables
    private static final float TITLE = 19;
    private static final float BODY = 13;
    private static final float SMALL = 10.5f;
    private static final float LINE = 24;

    private final PaperFont font;
    private final Messages messages;

    PdfPaper(@Lazy PaperFont font, Messages messages) {
        this.font = font;
        this.messages = messages;
    }

    /** The pages; the words that they add themselves, the page numbers, are in that language. */
    public byte[] write(Paper paper, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document page = paper.landscape()
                ? new Document(PageSize.A4.rotate(), NARROW, NARROW, NARROW, NARROW)
                : new Document(PageSize.A4, SIDE, SIDE, ABOVE, ABOVE);
        PdfWriter writer = PdfWriter.getInstance(page, out);
        writer.setPageEvent(new PdfFoot(font.face(), number -> messages.get(locale, "paper.page", number)));
        page.addTitle(paper.title());
        page.open();
        page.add(line(paper.title(), bold(TITLE), Element.ALIGN_CENTER, TITLE * 1.6f));
        if (!paper.about().isEmpty()) page.add(line(paper.about(), font.of(SMALL), Element.ALIGN_CENTER, LINE));
        paper.sections().forEach(section -> section(page, writer, section));
        if (!paper.unit().isEmpty()) {
            room(page, writer, 3 * LINE);
            com.lowagie.text.Paragraph unit = line(paper.unit(), font.of(BODY), Element.ALIGN_RIGHT, LINE);
            unit.setSpacingBefore(LINE);
            page.add(unit);
            page.add(line(paper.dated(), font.of(BODY), Element.ALIGN_RIGHT, LINE));
        }
        page.close();
        return out.toByteArray();
    }

    private void section(Document page, PdfWriter writer, Section section) {
        if (section.level() > 0) {
            room(page, writer, opening(page, section));
            Font face = section.level() == 1 ? bold(BODY + 1) : bold(BODY);
            page.add(indented(section.heading(), face));
        }
        for (Part part : section.parts()) {
            if (part instanceof Table table) {
                if (!table.caption().isEmpty()) {
                    room(page, writer, 5 * LINE);
                    page.add(line(table.caption(), bold(SMALL), Element.ALIGN_CENTER, LINE));
                }
                page.add(cells(page, table));
            } else if (part instanceof Paragraph paragraph) {
                page.add(indented(paragraph.words(), font.of(BODY)));
            }
        }
    }

    private PdfPTable cells(Document page, Table table) {
        return new PdfTable(table, font.face(), page.right() - page.left()).cells();
    }

    /** What a heading keeps with it: a short table whole, else the first lines; another heading with its own lines. */
    private float opening(Document page, Section section) {
        if (section.parts().isEmpty()) return 7 * LINE;
        if (!(section.parts().get(0) instanceof Table table)) return 5 * LINE;
        PdfPTable cells = cells(page, table);
        cells.setTotalWidth(page.right() - page.left());
        float whole = cells.getTotalHeight() + 4 * LINE;
        return whole <= (page.top() - page.bottom()) / 2 ? whole : 7 * LINE;
    }

    /** What belongs together is not parted: a new page where less is left than these points. */
    private static void room(Document page, PdfWriter writer, float points) {
        if (writer.getVerticalPosition(true) - page.bottom() < points) page.newPage();
    }

    /** The face has one weight; the writer thickens it. */
    private Font bold(float points) {
        return new Font(font.face(), points, Font.BOLD);
    }

    private static com.lowagie.text.Paragraph indented(String words, Font face) {
        com.lowagie.text.Paragraph paragraph = line(words, face, Element.ALIGN_JUSTIFIED, LINE);
        paragraph.setFirstLineIndent(2 * face.getSize());
        return paragraph;
    }

    private static com.lowagie.text.Paragraph line(String words, Font face, int at, float leading) {
        com.lowagie.text.Paragraph paragraph = new com.lowagie.text.Paragraph(PdfTable.chunk(words, face));
        paragraph.setAlignment(at);
        paragraph.setLeading(leading);
        return paragraph;
    }
}
