package org.jiangbu.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jiangbu.base.Messages;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;

/** Writes a paper as a Word document that an office can go on with: real headings, tables, page numbers (GB/T 9704). */
@Component
public class WordPaper {
    private static final int LONG_EDGE = 16838;
    private static final int SHORT_EDGE = 11906;
    /** Margins in twips: 37 mm above, 35 below, 28 at the left, 26 at the right. */
    private static final int[] MARGINS = {2098, 1984, 1588, 1474};

    private final Messages messages;
    private final Clock clock;

    WordPaper(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The document; the words that it adds itself, the page numbers, are in that language. */
    public byte[] write(Paper paper, Locale locale) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setCreated(Optional.of(Date.from(clock.instant())));
            WordFonts.add(document);
            WordStyles.add(document);
            page(document, paper.landscape());
            foot(document, locale);
            add(document, WordStyles.TITLE, paper.title());
            if (!paper.about().isEmpty()) add(document, WordStyles.ABOUT, paper.about());
            paper.sections().forEach(section -> section(document, section, width(paper)));
            if (!paper.unit().isEmpty()) {
                add(document, WordStyles.SIGNED, "");
                add(document, WordStyles.SIGNED, paper.unit());
                add(document, WordStyles.SIGNED, paper.dated());
            }
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void section(XWPFDocument document, Section section, int width) {
        if (section.level() > 0) add(document, WordStyles.heading(section.level()), section.heading());
        for (Part part : section.parts()) {
            if (part instanceof Table table) {
                if (!table.caption().isEmpty()) add(document, WordStyles.CAPTION, table.caption());
                WordTable.add(document, table, width);
            } else if (part instanceof Paragraph paragraph) {
                add(document, WordStyles.BODY, paragraph.words());
            }
        }
    }

    private static void add(XWPFDocument document, String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!words.isEmpty()) paragraph.createRun().setText(words);
    }

    private static void page(XWPFDocument document, boolean landscape) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_EDGE : SHORT_EDGE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_EDGE : LONG_EDGE));
        if (landscape) size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGINS[0]));
        margins.setBottom(BigInteger.valueOf(MARGINS[1]));
        margins.setLeft(BigInteger.valueOf(MARGINS[2]));
        margins.setRight(BigInteger.valueOf(MARGINS[3]));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1400));
    }

    private static int width(Paper paper) {
        return (paper.landscape() ? LONG_EDGE : SHORT_EDGE) - MARGINS[2] - MARGINS[3];
    }

    /** Page so of so many, counted by the office program. */
    private void foot(XWPFDocument document, Locale locale) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(WordStyles.FOOT);
        String mark = "\u0001";
        List<String> fields = List.of("PAGE", "NUMPAGES");
        String[] words = messages.get(locale, "paper.page", mark, mark).split(mark, -1);
        for (int i = 0; i < words.length; i++) {
            if (!words[i].isEmpty()) foot.createRun().setText(words[i]);
            if (i < fields.size()) {
                CTSimpleField field = foot.getCTP().addNewFldSimple();
                field.setInstr(fields.get(i));
                field.addNewR().addNewT().setStringValue("1");
            }
        }
    }
}
