package org.jiangbu.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.OfficeSheet.Column;
import org.jiangbu.paper.OfficeSheet.Kind;
import org.springframework.stereotype.Component;

/** Writes lists as a workbook, a sheet each: A4 landscape, one page wide, heads of two rows on each page (DOMAIN G). */
@Component
public class OfficeWorkbook {
    private static final int HEADS = 2;
    private static final int FIRST = 4;
    private static final int LONGEST_NAME = 31;
    private static final int TITLE = 18;
    private static final int SIGNATURES = 36;
    /** Rows that are kept until they are written out. */
    private static final int ROWS = 1000;
    /** The Song typeface of official papers. */
    private static final String FONT = "SimSun";

    private final Messages messages;

    OfficeWorkbook(Messages messages) {
        this.messages = messages;
    }

    public byte[] write(List<OfficeSheet> lists) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "jiangbu", "1.0")) {
            for (OfficeSheet list : lists) {
                String name = list.name();
                sheet(book.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length()))), list);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void sheet(Worksheet sheet, OfficeSheet list) throws IOException {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADS, HEADS + 1);
        sheet.freezePane(0, FIRST);
        sheet.footer(messages.get(Locale.SIMPLIFIED_CHINESE, "paper.sheet.page"), Position.CENTER);
        for (int column = 0; column < list.columns().size(); column++) {
            sheet.width(column, list.columns().get(column).width());
        }
        title(sheet, list);
        heads(sheet, list.columns());
        int row = FIRST;
        for (List<Object> line : list.lines()) {
            line(sheet, row, list.columns(), line, false);
            row++;
            if (row % ROWS == 0) sheet.flush();
        }
        if (!list.total().isEmpty()) {
            line(sheet, row, list.columns(), list.total(), true);
            row++;
        }
        if (!list.capital().isEmpty()) {
            for (int at = 0; at < list.columns().size(); at++) {
                framed(sheet, row, at).bold().horizontalAlignment("left").set();
            }
            sheet.range(row, 0, row, list.columns().size() - 1).merge();
            sheet.value(row, 0, list.capital());
            row++;
        }
        if (!list.foot().isEmpty()) {
            sheet.range(row, 0, row, list.columns().size() - 1).merge();
            sheet.value(row, 0, list.foot());
            sheet.style(row, 0)
                    .fontName(FONT)
                    .verticalAlignment("center")
                    .wrapText(true)
                    .set();
            sheet.rowHeight(row, SIGNATURES);
        }
    }

    private static void title(Worksheet sheet, OfficeSheet list) {
        int last = list.columns().size() - 1;
        int half = list.columns().size() / 2;
        sheet.range(0, 0, 0, last).merge();
        sheet.value(0, 0, list.title());
        sheet.style(0, 0)
                .bold()
                .fontName(FONT)
                .fontSize(TITLE)
                .horizontalAlignment("center")
                .set();
        sheet.range(1, 0, 1, half - 1).merge();
        sheet.value(1, 0, list.left());
        sheet.style(1, 0).fontName(FONT).set();
        sheet.range(1, half, 1, last).merge();
        sheet.value(1, half, list.right());
        sheet.style(1, half).fontName(FONT).horizontalAlignment("right").set();
    }

    /** Heads of a group stand below its name; others take both rows. */
    private static void heads(Worksheet sheet, List<Column> columns) {
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            boolean alone = column.group().isEmpty();
            sheet.value(alone ? HEADS : HEADS + 1, at, column.head());
            if (alone) sheet.range(HEADS, at, HEADS + 1, at).merge();
            boolean begins = !alone && (at == 0 || !columns.get(at - 1).group().equals(column.group()));
            if (begins) {
                int end = at;
                while (end + 1 < columns.size() && columns.get(end + 1).group().equals(column.group())) end++;
                sheet.value(HEADS, at, column.group());
                if (end > at) sheet.range(HEADS, at, HEADS, end).merge();
            }
            for (int row = HEADS; row <= HEADS + 1; row++) {
                framed(sheet, row, at).bold().horizontalAlignment("center").set();
            }
        }
    }

    private static void line(Worksheet sheet, int row, List<Column> columns, List<Object> cells, boolean bold) {
        for (int at = 0; at < columns.size(); at++) {
            Kind kind = columns.get(at).kind();
            Object cell = cells.get(at);
            if (cell instanceof String words) {
                sheet.value(row, at, safe(words));
            } else if (kind == Kind.FEN) {
                sheet.value(row, at, BigDecimal.valueOf(((Number) cell).longValue(), 2));
            } else {
                sheet.value(row, at, (Number) cell);
            }
            StyleSetter style = framed(sheet, row, at);
            if (bold) style.bold();
            switch (kind) {
                case NUMBER -> style.format("#,##0").horizontalAlignment("right");
                case FEN -> style.format("#,##0.00").horizontalAlignment("right");
                case RATE -> style.format("0.0%").horizontalAlignment("right");
                case WORDS -> style.horizontalAlignment("left");
            }
            style.set();
        }
    }

    private static StyleSetter framed(Worksheet sheet, int row, int column) {
        return sheet.style(row, column)
                .fontName(FONT)
                .borderStyle("thin")
                .wrapText(true)
                .verticalAlignment("center");
    }

    /** A text that a spreadsheet program would take for a formula is kept a text. */
    private static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
