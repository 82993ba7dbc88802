package org.jiangbu.register;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationLine;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.PayeeAccount;
import org.jiangbu.policy.Catalogue;
import org.jiangbu.policy.Product;
import org.jiangbu.policy.Programmes;
import org.jiangbu.region.Areas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a roster as offices print it (DOMAIN G 3): A4 landscape, two head rows, total with capitals, signatures. */
@Component
class RosterSheet {
    private static final int COLUMNS = 23;
    private static final int FIRST_ROW = 4;
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;
    private static final int HEADS = 2;
    /** First and last column of the upper heads; the columns between them stand alone. */
    private static final int[][] GROUPS = {{1, 6}, {7, 13}, {14, 15}, {16, 18}, {19, 20}};
    /** The Song typeface of official papers. */
    private static final String FONT = "SimSun";

    private static final int[] WIDTHS = {
        6, 16, 14, 10, 12, 21, 6, 12, 12, 10, 6, 10, 12, 12, 12, 12, 12, 12, 12, 16, 22, 12, 12
    };

    private final DeclarationBooks declarations;
    private final Accounts accounts;
    private final Programmes programmes;
    private final Areas areas;
    private final Messages messages;
    private final Clock clock;

    RosterSheet(
            DeclarationBooks declarations,
            Accounts accounts,
            Programmes programmes,
            Areas areas,
            Messages messages,
            Clock clock) {
        this.declarations = declarations;
        this.accounts = accounts;
        this.programmes = programmes;
        this.areas = areas;
        this.messages = messages;
        this.clock = clock;
    }

    void write(RosterView roster, String areaCode, List<RosterLine> lines, boolean unmasked, OutputStream out)
            throws IOException {
        Map<String, List<DeclarationLine>> sold = declarations.lines(
                lines.stream().map(RosterLine::number).distinct().toList());
        Map<Long, PayeeAccount> payees = accounts.payees(
                lines.stream().map(RosterLine::householdId).distinct().toList());
        Catalogue catalogue = programmes.catalogue(roster.programmeYear());
        try (Workbook book = new Workbook(out, "jiangbu", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("sheet"));
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(HEADS, HEADS + 1);
            sheet.footer(text("page"), Position.CENTER);
            head(sheet, roster, areaCode);
            int row = FIRST_ROW;
            for (RosterLine line : lines) {
                List<DeclarationLine> sales = sold.getOrDefault(line.number(), List.of()).stream()
                        .filter(item -> item.kind() == LineKind.SALE && item.verifiedFen() > 0)
                        .toList();
                household(sheet, row, line, payees.get(line.householdId()), unmasked);
                for (int i = 0; i < Math.max(1, sales.size()); i++, row++) {
                    if (i < sales.size()) {
                        sale(sheet, row, sales.get(i), catalogue);
                    }
                    frame(sheet, row);
                }
            }
            foot(sheet, row, lines);
            for (int column = 0; column < COLUMNS; column++) {
                sheet.width(column, WIDTHS[column]);
            }
        }
    }

    private void head(Worksheet sheet, RosterView roster, String areaCode) {
        sheet.range(0, 0, 0, COLUMNS - 1).merge();
        sheet.value(0, 0, text("title", roster.programmeYear()));
        sheet.style(0, 0)
                .bold()
                .fontName(FONT)
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        sheet.range(1, 0, 1, 11).merge();
        sheet.style(1, 0).fontName(FONT).set();
        sheet.value(1, 0, text("unit", areas.fullName(areaCode.isEmpty() ? roster.townshipCode() : areaCode)));
        sheet.range(1, 12, 1, COLUMNS - 1).merge();
        sheet.value(1, 12, text("date", LocalDate.now(clock), roster.number(), roster.version()));
        sheet.style(1, 12).fontName(FONT).horizontalAlignment("right").set();
        heads(sheet);
    }

    /** Two rows: what belongs together above, each column below; a column of its own reaches over both. */
    private void heads(Worksheet sheet) {
        String[] heads = text("heads").split(",");
        String[] groups = text("groups").split(",");
        boolean[] grouped = new boolean[COLUMNS];
        for (int group = 0; group < GROUPS.length; group++) {
            int first = GROUPS[group][0];
            int last = GROUPS[group][1];
            Arrays.fill(grouped, first, last + 1, true);
            sheet.value(HEADS, first, groups[group]);
            sheet.range(HEADS, first, HEADS, last).merge();
        }
        for (int column = 0; column < COLUMNS; column++) {
            sheet.value(grouped[column] ? HEADS + 1 : HEADS, column, heads[column]);
            if (!grouped[column]) sheet.range(HEADS, column, HEADS + 1, column).merge();
            for (int row = HEADS; row <= HEADS + 1; row++) {
                sheet.style(row, column)
                        .bold()
                        .fontName(FONT)
                        .borderStyle("thin")
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .set();
            }
        }
    }

    private void household(Worksheet sheet, int row, RosterLine line, @Nullable PayeeAccount payee, boolean unmasked) {
        String area = line.areaCode();
        sheet.value(row, 0, line.position());
        sheet.value(row, 1, areas.require(area.substring(0, TOWNSHIP)).name());
        if (area.length() >= VILLAGE) {
            sheet.value(row, 2, areas.require(area.substring(0, VILLAGE)).name());
        }
        if (area.length() > VILLAGE) {
            sheet.value(row, 3, safe(areas.require(area).name()));
        }
        sheet.value(row, 4, safe(line.headName()));
        sheet.value(row, 5, line.headIdNo());
        sheet.value(row, 6, line.householdSize());
        sheet.value(row, 12, yuan(line.salesFen()));
        sheet.value(row, 13, yuan(line.industryFen()));
        sheet.value(row, 14, yuan(line.labourIncomeFen()));
        sheet.value(row, 15, yuan(line.labourFen()));
        sheet.value(row, 16, yuan(line.totalFen() + line.cutFen()));
        sheet.value(row, 17, yuan(line.cutFen()));
        sheet.value(row, 18, yuan(line.totalFen()));
        if (payee != null) {
            sheet.value(row, 19, safe(Objects.toString(payee.bankName(), "")));
            sheet.value(row, 20, unmasked ? payee.accountNo() : payee.masked());
        }
        if (line.supplementary()) {
            sheet.value(row, 22, text("supplementary"));
        }
    }

    private void sale(Worksheet sheet, int row, DeclarationLine line, Catalogue catalogue) {
        sheet.value(row, 7, messages.get(Locale.CHINESE, "policy.category." + line.category()));
        sheet.value(row, 8, safe(catalogue.find(line.item()).map(Product::name).orElse(line.item())));
        sheet.value(row, 9, line.verifiedQuantity());
        sheet.value(row, 10, safe(line.unit()));
        sheet.value(row, 11, line.unitPrice());
    }

    private void frame(Worksheet sheet, int row) {
        for (int column = 0; column < COLUMNS; column++) {
            boolean amount = column >= 11 && column <= 18;
            var style = sheet.style(row, column).fontName(FONT).borderStyle("thin");
            if (amount) {
                style = style.format("#,##0.00").horizontalAlignment("right");
            } else if (column == 5 || column == 20) {
                style = style.format("@");
            }
            style.set();
        }
    }

    private void foot(Worksheet sheet, int row, List<RosterLine> lines) {
        long total = lines.stream().mapToLong(RosterLine::totalFen).sum();
        sheet.value(row, 1, text("total"));
        sheet.value(
                row,
                4,
                text(
                        "households",
                        lines.stream().map(RosterLine::householdId).distinct().count()));
        sheet.value(row, 12, yuan(lines.stream().mapToLong(RosterLine::salesFen).sum()));
        sheet.value(
                row, 13, yuan(lines.stream().mapToLong(RosterLine::industryFen).sum()));
        sheet.value(
                row,
                14,
                yuan(lines.stream().mapToLong(RosterLine::labourIncomeFen).sum()));
        sheet.value(
                row, 15, yuan(lines.stream().mapToLong(RosterLine::labourFen).sum()));
        sheet.value(row, 18, yuan(total));
        frame(sheet, row);
        sheet.range(row + 1, 0, row + 1, COLUMNS - 1).merge();
        sheet.value(row + 1, 0, text("capital", Money.ofFen(total).capital()));
        sheet.style(row + 1, 0).bold().fontName(FONT).set();
        sheet.range(row + 2, 0, row + 2, COLUMNS - 1).merge();
        sheet.value(row + 2, 0, text("signatures"));
        sheet.style(row + 2, 0).fontName(FONT).verticalAlignment("center").set();
        sheet.rowHeight(row + 2, 36);
    }

    private static BigDecimal yuan(long fen) {
        return Money.ofFen(fen).yuan();
    }

    /** A text that a spreadsheet program would take for a formula is kept a text. */
    private static String safe(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private String text(String key, Object... args) {
        return messages.get(Locale.CHINESE, "register.sheet." + key, args);
    }
}
