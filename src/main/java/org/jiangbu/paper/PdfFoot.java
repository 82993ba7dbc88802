package org.jiangbu.paper;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** At the foot of every page: which one of how many it is. */
class PdfFoot extends PdfPageEventHelper {
    private static final float SIZE = 9;
    private static final float ABOVE_EDGE = 28;
    private static final float WIDTH = 160;

    private final BaseFont face;
    private final Function<Object[], String> words;
    private final List<PdfTemplate> numbers = new ArrayList<>();

    /** @param words from the number of the page and how many there are */
    PdfFoot(BaseFont face, Function<Object[], String> words) {
        this.face = face;
        this.words = words;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document page) {
        PdfTemplate number = writer.getDirectContent().createTemplate(WIDTH, SIZE * 2);
        numbers.add(number);
        float middle = (page.left() + page.right()) / 2;
        writer.getDirectContent().addTemplate(number, middle - WIDTH / 2, ABOVE_EDGE - SIZE / 2);
    }

    /** Only now it is known how many pages there are. */
    @Override
    public void onCloseDocument(PdfWriter writer, Document page) {
        for (int i = 0; i < numbers.size(); i++) {
            PdfTemplate number = numbers.get(i);
            number.beginText();
            number.setFontAndSize(face, SIZE);
            String said = words.apply(new Object[] {i + 1, numbers.size()});
            number.showTextAligned(Element.ALIGN_CENTER, said, WIDTH / 2, SIZE / 2, 0);
            number.endText();
        }
    }
}
