package org.jiangbu.selfcheck;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jiangbu.approval.FormCells;
import org.jiangbu.approval.PageFoot;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.PaperFont;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lays ledgers out as offices print them (DOMAIN G): A4 landscape, each on a page of its own, heads on every page. */
@Component
class LedgerPaper {
    private static final float SIDE = 36; // 13 mm
    private static final float TOP = 28; // 10 mm
    private static final float BOTTOM = 42; // 15 mm, of which the foot takes some
    private static final float TITLE = 16;
    private static final float PLAIN = 9;
    private static final float SMALL = 7;
    private static final int[] WIDTHS = {4, 10, 14, 16, 14, 14, 8, 9, 9, 13, 11};

    private final PaperFont font;
    private final Messages messages;
    private final Clock clock;

    LedgerPaper(@Lazy PaperFont font, Messages messages, Clock clock) {
        this.font = font;
        this.messages = messages;
        this.clock = clock;
    }

    byte[] write(List<Ledger> ledgers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document page = new Document(PageSize.A4.rotate(), SIDE, SIDE, TOP, BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(page, out);
        String today = LocalDate.now(clock).toString();
        writer.setPageEvent(new PageFoot(font.face(), messages, text("printed", today)));
        page.addTitle(ledgers.get(0).title());
        page.open();
        FormCells cells = new FormCells(font.of(PLAIN), font.of(SMALL));
        for (Ledger ledger : ledgers) {
            if (ledger != ledgers.get(0)) page.newPage();
            ledger(page, cells, ledger, today);
        }
        page.close();
        return out.toByteArray();
    }

    private void ledger(Document page, FormCells cells, Ledger ledger, String today) {
        Paragraph title = new Paragraph(ledger.title(), font.of(TITLE));
        title.setAlignment(Element.ALIGN_CENTER);
        title.setSpacingAfter(6);
        page.add(title);
        PdfPTable above = FormCells.table(1, 1);
        above.addCell(cells.bare(text("unit", ledger.unit()), Element.ALIGN_LEFT));
        above.addCell(cells.bare(text("date", ledger.state(), today), Element.ALIGN_RIGHT));
        page.add(above);
        PdfPTable table = FormCells.table(WIDTHS);
        table.setHeaderRows(1);
        table.setSplitLate(true); // a line is not torn
        for (String head : text("heads").split(",")) {
            table.addCell(cells.head(head));
        }
        ledger.lines().forEach(line -> line.cells().forEach(words -> table.addCell(cells.line(words))));
        page.add(table);
        PdfPTable below = FormCells.table(1);
        String total = text("total", ledger.lines().size(), ledger.problems(), ledger.putRight());
        below.addCell(cells.bare(total, Element.ALIGN_LEFT));
        below.addCell(cells.bare(text("signatures"), Element.ALIGN_LEFT));
        below.setKeepTogether(true);
        page.add(below);
    }

    private String text(String key, Object... args) {
        return messages.get(Locale.CHINESE, "selfcheck.ledger." + key, args);
    }
}
