package org.jiangbu.approval;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.LineBreaks;
import org.jspecify.annotations.Nullable;

/** The cells of a form's tables: thin lines, words at the left, figures at the right. */
public final class FormCells {
    private static final float LINE = 0.5f;
    private static final float PADDING = 4;

    private final Font plain;
    private final Font small;

    public FormCells(Font plain, Font small) {
        this.plain = plain;
        this.small = small;
    }

    public static PdfPTable table(int... widths) {
        PdfPTable table = new PdfPTable(widths.length);
        table.setWidthPercentage(100);
        table.setWidths(widths);
        table.setSplitLate(false);
        table.setSpacingBefore(5);
        return table;
    }

    public PdfPCell bare(String words, int alignment) {
        PdfPCell cell = cell(words, plain);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPaddingLeft(0);
        cell.setPaddingRight(0);
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    PdfPCell label(String words) {
        return label(words, null);
    }

    PdfPCell label(String words, @Nullable String below) {
        PdfPCell cell = cell(words, plain);
        if (below != null) {
            cell = framed();
            cell.addElement(centred(words, plain));
            cell.addElement(centred(below, small));
        }
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    public PdfPCell head(String words) {
        PdfPCell cell = cell(words, small);
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setGrayFill(0.93f);
        return cell;
    }

    PdfPCell words(String words) {
        return cell(words, plain);
    }

    public PdfPCell line(String words) {
        return cell(words, small);
    }

    PdfPCell figures(String words) {
        PdfPCell cell = cell(words, small);
        cell.setHorizontalAlignment(Element.ALIGN_RIGHT);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    /** What was decided and said, and at the right who signs for it and when. */
    PdfPCell said(Entry entry, Messages messages) {
        PdfPCell cell = framed();
        if (entry.verdict() != null) {
            cell.addElement(left(messages.get("approval.verdict", entry.verdict())));
        }
        entry.words().forEach(words -> cell.addElement(left(words)));
        if (entry.when() != null) {
            Paragraph signed = new Paragraph(messages.get("approval.signed", entry.who(), entry.when()), small);
            signed.setAlignment(Element.ALIGN_RIGHT);
            signed.setSpacingBefore(3);
            cell.addElement(signed);
        }
        return cell;
    }

    private Paragraph left(String words) {
        Paragraph paragraph = new Paragraph(chunk(words, plain));
        paragraph.setLeading(15);
        return paragraph;
    }

    private static Paragraph centred(String words, Font font) {
        Paragraph paragraph = new Paragraph(chunk(words, font));
        paragraph.setAlignment(Element.ALIGN_CENTER);
        return paragraph;
    }

    private static Chunk chunk(String words, Font font) {
        return new Chunk(words, font).setSplitCharacter(LineBreaks.CHINESE);
    }

    private static PdfPCell cell(String words, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(chunk(words, font)));
        frame(cell);
        cell.setPaddingTop(3);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static PdfPCell framed() {
        PdfPCell cell = new PdfPCell();
        frame(cell);
        return cell;
    }

    private static void frame(PdfPCell cell) {
        cell.setBorderWidth(LINE);
        cell.setPadding(PADDING);
        cell.setPaddingBottom(PADDING + 2);
    }
}
