package org.jiangbu.selfcheck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangbu.base.Messages;
import org.springframework.stereotype.Component;

/** Writes ledgers as offices print them (DOMAIN G): A4 landscape, title, unit and day, repeated heads, signatures. */
@Component
class LedgerWorkbook {
    private static final int HEADS = 2;
    private static final int FIRST = 3;
    private static final int HALF = 5;
    private static final int LONGEST_NAME = 31;
    /** The Song typeface of official papers. */
    private static final String FONT = "SimSun";

    private static final int[] WIDTHS = {5, 16, 24, 28, 24, 24, 12, 14, 11, 22, 18};

    private final Messages messages;
    private final Clock clock;

    LedgerWorkbook(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    byte[] write(List<Ledger> ledgers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "jiangbu", "1.0")) {
            for (Ledger ledger : ledgers) {
                String name = ledger.name();
                sheet(book.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length()))), ledger);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void sheet(Worksheet sheet, Ledger ledger) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADS);
        sheet.freezePane(0, FIRST);
        sheet.footer(text("page"), Position.CENTER);
        head(sheet, ledger);
        int row = FIRST;
        for (Ledger.Line line : ledger.lines()) {
            List<String> cells = line.cells();
            sheet.value(row, 0, line.number());
            for (int column = 1; column < Ledger.COLUMNS; column++) {
                sheet.value(row, column, safe(cells.get(column)));
            }
            for (int column = 0; column < Ledger.COLUMNS; column++) {
                boolean centred = column == 0 || column == 8;
                sheet.style(row, column)
                        .fontName(FONT)
                        .borderStyle("thin")
                        .wrapText(true)
                        .horizontalAlignment(centred ? "center" : "left")
                        .verticalAlignment("center")
                        .set();
            }
            row++;
        }
        foot(sheet, row, ledger);
        for (int column = 0; column < Ledger.COLUMNS; column++) {
            sheet.width(column, WIDTHS[column]);
        }
    }

    private void head(Worksheet sheet, Ledger ledger) {
        sheet.range(0, 0, 0, Ledger.COLUMNS - 1).merge();
        sheet.value(0, 0, ledger.title());
        sheet.style(0, 0)
                .bold()
                .fontName(FONT)
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        sheet.range(1, 0, 1, HALF - 1).merge();
        sheet.value(1, 0, text("unit", ledger.unit()));
        sheet.style(1, 0).fontName(FONT).set();
        sheet.range(1, HALF, 1, Ledger.COLUMNS - 1).merge();
        sheet.value(1, HALF, text("date", ledger.state(), LocalDate.now(clock).toString()));
        sheet.style(1, HALF).fontName(FONT).horizontalAlignment("right").set();
        String[] heads = text("heads").split(",");
        for (int column = 0; column < Ledger.COLUMNS; column++) {
            sheet.value(HEADS, column, heads[column]);
            sheet.style(HEADS, column)
                    .bold()
                    .fontName(FONT)
                    .borderStyle("thin")
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
        }
    }

    private void foot(Worksheet sheet, int row, Ledger ledger) {
        sheet.range(row, 0, row, Ledger.COLUMNS - 1).merge();
        sheet.value(row, 0, text("total", ledger.lines().size(), ledger.problems(), ledger.putRight()));
        sheet.style(row, 0).bold().fontName(FONT).set();
        sheet.range(row + 1, 0, row + 1, Ledger.COLUMNS - 1).merge();
        sheet.value(row + 1, 0, text("signatures"));
        sheet.style(row + 1, 0).fontName(FONT).verticalAlignment("center").set();
        sheet.rowHeight(row + 1, 36);
    }

    /** A text that a spreadsheet program would take for a formula is kept a text. */
    private static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private String text(String key, Object... args) {
        return messages.get(Locale.CHINESE, "selfcheck.ledger." + key, args);
    }
}
