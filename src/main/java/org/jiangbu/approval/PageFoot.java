package org.jiangbu.approval;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Messages;

/** At the foot of every page: what it is, who printed it and when, and which page of how many it is. */
public class PageFoot extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float ABOVE_EDGE = 30;
    private static final float WIDTH = 120;

    private final BaseFont face;
    private final Messages messages;
    private final String left;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    /** @param left what stands at the left of every foot */
    public PageFoot(BaseFont face, Messages messages, String left) {
        this.face = face;
        this.messages = messages;
        this.left = left;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        PdfContentByte canvas = writer.getDirectContent();
        PdfTemplate number = canvas.createTemplate(WIDTH, SIZE * 2);
        numbers.add(number);
        canvas.addTemplate(number, page.right() - WIDTH, ABOVE_EDGE - SIZE / 2);
        canvas.beginText();
        canvas.setFontAndSize(face, SIZE);
        canvas.showTextAligned(Element.ALIGN_LEFT, left, page.left(), ABOVE_EDGE, 0);
        canvas.endText();
    }

    /** Only now it is known how many pages there are. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document page) {
        for (int i = 0; i < numbers.size(); i++) {
            PdfTemplate number = numbers.get(i);
            number.beginText();
            number.setFontAndSize(face, SIZE);
            String words = messages.get("approval.page", i + 1, numbers.size());
            number.showTextAligned(Element.ALIGN_RIGHT, words, WIDTH, SIZE / 2, 0);
            number.endText();
        }
    }
}
