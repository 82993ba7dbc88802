package org.jiangbu.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;

/** A table on a page: thin borders, a head of one row or two on every page, rows that are not torn. */
final class PdfTable {
    private static final float BORDER = 0.5f;
    private static final float PADDING = 3.5f;
    private static final float GREY = 0.93f;

    private final Table content;
    private final float[] widths;
    private final Font plain;
    private final Font bold;

    /** @param width of the page between its edges, in points */
    PdfTable(Table content, BaseFont face, float width) {
        this.content = content;
        ColumnWidths fitted = ColumnWidths.of(content, face, width, 2 * (PADDING + BORDER));
        this.widths = fitted.points();
        this.plain = new Font(face, fitted.size());
        this.bold = new Font(face, fitted.size(), Font.BOLD);
    }

    static Chunk chunk(String words, Font face) {
        return new Chunk(words, face).setSplitCharacter(LineBreaks.CHINESE);
    }

    PdfPTable cells() {
        PdfPTable table = new PdfPTable(widths.length);
        table.setWidthPercentage(100);
        table.setWidths(widths);
        table.setHeaderRows(content.grouped() ? 2 : 1);
        table.setSplitLate(true);
        table.setSpacingBefore(4);
        table.setSpacingAfter(8);
        heads(table);
        for (int line = 0; line < content.lines().size(); line++) {
            List<String> words = content.lines().get(line);
            for (int i = 0; i < words.size(); i++) {
                boolean figures = content.columns().get(i).figures();
                table.addCell(cell(
                        words.get(i),
                        content.isTotal(line) ? bold : plain,
                        figures ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT));
            }
        }
        if (!content.closing().isEmpty()) {
            PdfPCell closing = cell(content.closing(), bold, Element.ALIGN_LEFT);
            closing.setColspan(widths.length);
            table.addCell(closing);
        }
        return table;
    }

    /** Heads of a group stand below its name; others take both rows. */
    private void heads(PdfPTable table) {
        List<Table.Column> columns = content.columns();
        boolean grouped = content.grouped();
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).group().isEmpty()) {
                PdfPCell alone = head(columns.get(at).head());
                if (grouped) alone.setRowspan(2);
                table.addCell(alone);
            } else {
                int end = content.endOfGroup(at);
                PdfPCell group = head(columns.get(at).group());
                group.setColspan(end - at + 1);
                table.addCell(group);
                at = end;
            }
        }
        columns.stream()
                .filter(column -> !column.group().isEmpty())
                .forEach(column -> table.addCell(head(column.head())));
    }

    private PdfPCell head(String words) {
        PdfPCell head = cell(words, bold, Element.ALIGN_CENTER);
        head.setGrayFill(GREY);
        return head;
    }

    private static PdfPCell cell(String words, Font face, int at) {
        PdfPCell cell = new PdfPCell(new Phrase(chunk(words, face)));
        cell.setBorderWidth(BORDER);
        cell.setPadding(PADDING);
        cell.setPaddingBottom(PADDING + 2);
        cell.setHorizontalAlignment(at);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }
}
