package org.jiangbu.demo;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.PaperFont;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A paper that stands for what a township would scan: it says what it is about, and that it is invented. */
@Component
class DemoProof {
    private static final float TITLE = 16;
    private static final float PLAIN = 11;

    private final PaperFont font;
    private final Messages messages;

    DemoProof(@Lazy PaperFont font, Messages messages) {
        this.font = font;
        this.messages = messages;
    }

    /** What a finding was put right by. */
    String title() {
        return messages.get("demo.check.proof");
    }

    byte[] paper(String title, String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document page = new Document(PageSize.A5.rotate());
        PdfWriter.getInstance(page, out);
        page.open();
        page.add(new Paragraph(title, font.of(TITLE)));
        page.add(new Paragraph(words, font.of(PLAIN)));
        page.add(new Paragraph(messages.get("demo.check.invented"), font.of(PLAIN)));
        page.close();
        return out.toByteArray();
    }
}
