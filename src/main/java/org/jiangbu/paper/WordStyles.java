package org.jiangbu.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * The styles of official papers (GB/T 9704): title in Song 22 pt, headings in black type, Kai and imitation Song of 16 pt,
 * text in imitation Song of 16 pt on lines of 28 pt. The typefaces go by their names that Chinese Windows and its office
 * programs know; elsewhere the office program takes one of its own.
 */
final class WordStyles {
    static final String TITLE = "Title";
    static final String BODY = "PaperText";
    static final String ABOUT = "PaperAbout";
    static final String CAPTION = "PaperCaption";
    static final String CELL = "PaperCell";
    static final String SIGNED = "PaperSigned";
    static final String FOOT = "PaperFoot";

    private static final String SONG = "SimSun";
    private static final String IMITATION_SONG = "FangSong";
    private static final String KAI = "KaiTi";
    private static final String BLACK = "SimHei";
    private static final String LATIN = "Times New Roman";
    private static final int LINE = 28;

    private final XWPFStyles styles;

    private WordStyles(XWPFStyles styles) {
        this.styles = styles;
    }

    /** The style of a heading of that level. */
    static String heading(int level) {
        return "Heading" + level;
    }

    static void add(XWPFDocument document) {
        WordStyles styles = new WordStyles(document.createStyles());
        styles.title();
        styles.heading(1, BLACK, false);
        styles.heading(2, KAI, false);
        styles.heading(3, IMITATION_SONG, true);
        styles.text();
        styles.keep(aligned(style(ABOUT, KAI, 12, false), STJc.CENTER));
        CTStyle caption = aligned(style(CAPTION, BLACK, 12, false), STJc.CENTER);
        paragraph(caption).addNewKeepNext();
        paragraph(caption).addNewSpacing().setBefore(twips(8));
        styles.keep(caption);
        styles.keep(style(CELL, SONG, 10, false));
        styles.keep(aligned(style(FOOT, SONG, 10, false), STJc.CENTER));
    }

    private void text() {
        CTStyle body = style(BODY, IMITATION_SONG, 16, false);
        lines(paragraph(body));
        paragraph(body).addNewInd().setFirstLineChars(BigInteger.valueOf(200));
        keep(body);
        CTStyle signed = aligned(style(SIGNED, IMITATION_SONG, 16, false), STJc.RIGHT);
        lines(paragraph(signed));
        paragraph(signed).addNewInd().setRightChars(BigInteger.valueOf(200));
        keep(signed);
    }

    private void title() {
        CTStyle title = aligned(style(TITLE, SONG, 22, true), STJc.CENTER);
        CTSpacing spacing = paragraph(title).addNewSpacing();
        spacing.setBefore(twips(12));
        spacing.setAfter(twips(12));
        keep(title);
    }

    private void heading(int level, String font, boolean bold) {
        CTStyle heading = style(heading(level), font, 16, bold);
        heading.getName().setVal("heading " + level);
        lines(paragraph(heading));
        paragraph(heading).addNewInd().setFirstLineChars(BigInteger.valueOf(200));
        paragraph(heading).addNewKeepNext();
        paragraph(heading).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        keep(heading);
    }

    /** The document takes a copy: a style is whole before it is kept. */
    private void keep(CTStyle style) {
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle style(String id, String font, int points, boolean bold) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewQFormat();
        CTRPr run = style.addNewRPr();
        CTFonts fonts = run.addNewRFonts();
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setEastAsia(font);
        if (bold) run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(2L * points));
        return style;
    }

    private static CTStyle aligned(CTStyle style, STJc.Enum at) {
        paragraph(style).addNewJc().setVal(at);
        return style;
    }

    private static void lines(CTPPrGeneral paragraph) {
        CTSpacing spacing = paragraph.addNewSpacing();
        spacing.setLine(twips(LINE));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private static CTPPrGeneral paragraph(CTStyle style) {
        return style.isSetPPr() ? style.getPPr() : style.addNewPPr();
    }

    /** Word counts in twentieths of a point. */
    static BigInteger twips(int points) {
        return BigInteger.valueOf(20L * points);
    }
}
