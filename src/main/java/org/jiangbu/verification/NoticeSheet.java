package org.jiangbu.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.region.Areas;
import org.springframework.stereotype.Component;

/** Writes the list for the board (公示表, DOMAIN G 4): no number of a person, card or telephone. Always in Chinese. */
@Component
class NoticeSheet {
    private static final int COLUMNS = 7;
    /** The Song typeface of official papers. */
    private static final String FONT = "SimSun";

    private final Areas areas;
    private final Messages messages;

    NoticeSheet(Areas areas, Messages messages) {
        this.areas = areas;
        this.messages = messages;
    }

    void write(Notice notice, List<NoticeLine> lines, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "jiangbu", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("sheet"));
            sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(2);
            title(sheet, notice);
            int row = 3;
            for (NoticeLine line : lines) {
                row(sheet, row++, line);
            }
            foot(sheet, row, notice, lines);
            int[] widths = {6, 26, 14, 44, 16, 16, 16};
            for (int column = 0; column < COLUMNS; column++) {
                sheet.width(column, widths[column]);
            }
        }
    }

    private void title(Worksheet sheet, Notice notice) {
        sheet.range(0, 0, 0, COLUMNS - 1).merge();
        sheet.value(0, 0, text("title", areas.fullName(notice.villageCode()), notice.programmeYear()));
        sheet.style(0, 0)
                .bold()
                .fontName(FONT)
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        sheet.range(1, 0, 1, COLUMNS - 1).merge();
        sheet.value(1, 0, text("period", notice.firstDay(), notice.to(), notice.place()));
        String[] heads = text("heads").split(",");
        for (int column = 0; column < COLUMNS; column++) {
            sheet.value(2, column, heads[column]);
            sheet.style(2, column)
                    .bold()
                    .fontName(FONT)
                    .borderStyle("thin")
                    .horizontalAlignment("center")
                    .set();
        }
    }

    private void row(Worksheet sheet, int row, NoticeLine line) {
        sheet.value(row, 0, line.position());
        sheet.value(row, 1, safe(areas.fullName(line.group())));
        sheet.value(row, 2, safe(line.headName()));
        sheet.value(row, 3, safe(line.sold()));
        amount(sheet, row, 4, line.salesFen());
        amount(sheet, row, 5, line.labourFen());
        amount(sheet, row, 6, line.awardFen());
        for (int column = 0; column < 4; column++) {
            sheet.style(row, column)
                    .fontName(FONT)
                    .borderStyle("thin")
                    .wrapText(column == 3)
                    .set();
        }
    }

    private void foot(Worksheet sheet, int row, Notice notice, List<NoticeLine> lines) {
        sheet.value(row, 1, text("total"));
        amount(sheet, row, 4, lines.stream().mapToLong(NoticeLine::salesFen).sum());
        amount(sheet, row, 5, lines.stream().mapToLong(NoticeLine::labourFen).sum());
        amount(sheet, row, 6, lines.stream().mapToLong(NoticeLine::awardFen).sum());
        sheet.range(row + 1, 0, row + 1, COLUMNS - 1).merge();
        sheet.value(row + 1, 0, text("foot", notice.to()));
    }

    private static void amount(Worksheet sheet, int row, int column, long fen) {
        sheet.value(row, column, Money.ofFen(fen).yuan());
        sheet.style(row, column)
                .fontName(FONT)
                .borderStyle("thin")
                .format("#,##0.00")
                .horizontalAlignment("right")
                .set();
    }

    /** A text that a spreadsheet program would take for a formula is kept a text. */
    private static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private String text(String key, Object... args) {
        return messages.get(Locale.CHINESE, "verification.notice." + key, args);
    }
}
