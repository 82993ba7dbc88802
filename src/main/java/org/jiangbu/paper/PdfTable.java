package org.jiangbu.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import java.util.List;

/** A table on a page: thin borders, a head on every page, rows that are not torn. */
final class PdfTable {
    private static final float BORDER = 0.5f;
    private static final float PADDING = 3.5f;

    private final Table content;
    private final Font plain;
    private final Font bold;

    PdfTable(Table content, Font plain, Font bold) {
        this.content = content;
        this.plain = plain;
        this.bold = bold;
    }

    static Chunk chunk(String words, Font face) {
        return new Chunk(words, face).setSplitCharacter(LineBreaks.CHINESE);
    }

    PdfPTable cells() {
        PdfPTable table = new PdfPTable(content.columns().size());
        table.setWidthPercentage(100);
        table.setWidths(content.columns().stream().mapToInt(Table.Column::width).toArray());
        table.setHeaderRows(1);
        table.setSplitLate(true);
        table.setSpacingBefore(4);
        table.setSpacingAfter(8);
        for (Table.Column column : content.columns()) {
            PdfPCell head = cell(column.head(), bold, Element.ALIGN_CENTER);
            head.setGrayFill(0.93f);
            table.addCell(head);
        }
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
        return table;
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
