package org.jiangbu.approval;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.PaperFont;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lays the form out as offices print it (DOMAIN G): A4, title, facts, lines, sums in figures and capitals, a box a level. */
@Component
class FormPaper {
    private static final float SIDE = 51; // 18 mm
    private static final float TOP = 57; // 20 mm
    private static final float TITLE = 17;
    private static final float PLAIN = 10;
    private static final float SMALL = 9;

    private final PaperFont font;
    private final Messages messages;

    FormPaper(@Lazy PaperFont font, Messages messages) {
        this.font = font;
        this.messages = messages;
    }

    byte[] write(FormContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document page = new Document(PageSize.A4, SIDE, SIDE, TOP, TOP);
        PdfWriter writer = PdfWriter.getInstance(page, out);
        writer.setPageEvent(new PageFoot(font.face(), messages, content.caseKey() + "    " + content.printed()));
        page.addTitle(content.title() + " " + content.caseKey());
        page.open();
        head(page, content);
        FormCells cells = new FormCells(font.of(PLAIN), font.of(SMALL));
        content.parts().forEach(part -> business(page, cells, part));
        boxes(page, cells, messages.get("approval.opinions"), content.entries());
        boxes(page, cells, messages.get("approval.open"), content.waiting());
        page.close();
        return out.toByteArray();
    }

    private void head(Document page, FormContent content) {
        Paragraph title = new Paragraph(content.title(), font.of(TITLE));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(10);
        page.add(title);
        PdfPTable line = FormCells.table(3, 2);
        FormCells cells = new FormCells(font.of(PLAIN), font.of(SMALL));
        line.addCell(cells.bare(messages.get("approval.unit", content.unit()), Element.ALIGN_LEFT));
        line.addCell(cells.bare(messages.get("approval.number", content.caseKey()), Element.ALIGN_RIGHT));
        page.add(line);
    }

    private void business(Document page, FormCells cells, CasePaper part) {
        if (!part.facts().isEmpty()) page.add(facts(cells, part.facts()));
        for (CasePaper.Table table : part.tables()) {
            page.add(heading(table.heading()));
            page.add(lines(cells, table));
        }
        if (!part.sums().isEmpty()) page.add(sums(cells, part.sums()));
    }

    private Paragraph heading(String words) {
        Paragraph heading = new Paragraph(words, font.of(PLAIN + 1));
        heading.setSpacingBefore(8);
        return heading;
    }

    private PdfPCell headed(String words) {
        PdfPCell cell = new PdfPCell(heading(words));
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setColspan(2);
        cell.setPadding(0);
        cell.setPaddingBottom(5);
        return cell;
    }

    private static PdfPTable facts(FormCells cells, List<CasePaper.Fact> facts) {
        PdfPTable table = FormCells.table(2, 5, 2, 5);
        for (int i = 0; i < facts.size(); i++) {
            table.addCell(cells.label(facts.get(i).label()));
            PdfPCell value = cells.words(facts.get(i).value());
            boolean alone = i % 2 == 0 && i == facts.size() - 1;
            if (alone) value.setColspan(3);
            table.addCell(value);
        }
        return table;
    }

    private static PdfPTable lines(FormCells cells, CasePaper.Table content) {
        int[] widths =
                content.columns().stream().mapToInt(CasePaper.Column::width).toArray();
        PdfPTable table = FormCells.table(widths);
        table.setHeaderRows(1);
        table.setSplitLate(true); // a line is not torn
        content.columns().forEach(column -> table.addCell(cells.head(column.head())));
        for (List<String> line : content.lines()) {
            for (int i = 0; i < line.size(); i++) {
                boolean figures = content.columns().get(i).figures();
                table.addCell(figures ? cells.figures(line.get(i)) : cells.line(line.get(i)));
            }
        }
        return table;
    }

    private PdfPTable sums(FormCells cells, List<CasePaper.Sum> sums) {
        PdfPTable table = FormCells.table(2, 3, 9);
        for (CasePaper.Sum sum : sums) {
            table.addCell(cells.label(sum.label()));
            table.addCell(
                    cells.figures(messages.get("base.ui.yuan", sum.amount().format())));
            table.addCell(
                    cells.words(messages.get("approval.capital", sum.amount().capital())));
        }
        table.setKeepTogether(true);
        return table;
    }

    private void boxes(Document page, FormCells cells, String heading, List<Entry> entries) {
        if (entries.isEmpty()) return;
        for (Entry entry : entries) {
            boolean first = entry.equals(entries.get(0));
            PdfPTable box = FormCells.table(2, 7);
            if (first) box.addCell(headed(heading)); // never left alone at the end of a page
            box.addCell(cells.label(entry.step(), entry.role()));
            box.addCell(cells.said(entry, messages));
            box.setKeepTogether(true);
            box.setSpacingBefore(first ? 5 : 0);
            page.add(box);
        }
    }
}
