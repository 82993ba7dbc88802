package org.jiangbu.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table in a Word document: all borders, columns of fixed width, a head on every page, rows that are not torn. */
final class WordTable {
    private static final String HEAD_FILL = "EDEDED";
    private static final int PADDING = 70;

    private WordTable() {}

    /** @param width of the text on the page, in twips */
    static void add(XWPFDocument document, Table content, int width) {
        XWPFTable table = document.createTable(1, content.columns().size());
        table.setWidth(width);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(40, PADDING, 40, PADDING);
        int[] widths = widths(content, width);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int one : widths) grid.addNewGridCol().setW(BigInteger.valueOf(one));
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            XWPFTableCell cell = head.getCell(i);
            cell.setColor(HEAD_FILL);
            fill(cell, content.columns().get(i).name(), widths[i], ParagraphAlignment.CENTER, true);
        }
        for (int line = 0; line < content.lines().size(); line++) {
            row(table.createRow(), content, line, widths);
        }
        if (!content.closing().isEmpty()) closing(table.createRow(), content.closing(), width, widths.length);
    }

    private static void row(XWPFTableRow row, Table content, int line, int[] widths) {
        row.setCantSplitRow(true);
        List<String> words = content.lines().get(line);
        for (int i = 0; i < widths.length; i++) {
            ParagraphAlignment at =
                    content.columns().get(i).figures() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
            fill(row.getCell(i), words.get(i), widths[i], at, content.isTotal(line));
        }
    }

    private static void closing(XWPFTableRow row, String words, int width, int columns) {
        row.setCantSplitRow(true);
        for (int i = columns - 1; i > 0; i--) row.removeCell(i);
        XWPFTableCell cell = row.getCell(0);
        fill(cell, words, width, ParagraphAlignment.LEFT, true);
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    private static void fill(XWPFTableCell cell, String words, int width, ParagraphAlignment at, boolean bold) {
        cell.setWidth(Integer.toString(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(WordStyles.CELL);
        paragraph.setAlignment(at);
        XWPFRun run = paragraph.createRun();
        run.setText(words);
        if (bold) run.setBold(true);
    }

    private static int[] widths(Table content, int width) {
        int all = content.width();
        return content.columns().stream()
                .mapToInt(column -> width * column.width() / all)
                .toArray();
    }
}
