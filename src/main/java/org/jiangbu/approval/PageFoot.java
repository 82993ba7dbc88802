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

/** At the foot of every page: the case, who printed it and when, and which page of how many it is. */
class PageFoot extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float ABOVE_EDGE = 30;
    private static final float WIDTH = 120;

    private final BaseFont face;
    private final Messages messages;
    private final FormContent content;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    PageFoot(BaseFont face, Messages messages, FormContent content) {
        this.face = face;
        this.messages = messages;
        this.content = content;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        PdfContentByte canvas = writer.getDirectContent();
        PdfTemplate number = canvas.createTemplate(WIDTH, SIZE * 2);
        numbers.add(number);
        canvas.addTemplate(number, page.right() - WIDTH, ABOVE_EDGE - SIZE / 2);
        canvas.beginText();
        canvas.setFontAndSize(face, SIZE);
        String left = content.caseKey() + "    " + content.printed();
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
