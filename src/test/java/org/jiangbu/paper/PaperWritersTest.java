package org.jiangbu.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.paper.Table.Column;
import org.junit.jupiter.api.Test;

class PaperWritersTest {
    private static final Table TABLE = new Table(
            "进展表",
            List.of(Column.words("乡（镇）", 2), Column.figures("兑付金额", 3)),
            Collections.nCopies(60, List.of("拖顶", "8,091,961.25")),
            true);
    private static final Paper PAPER = new Paper(
            "总结报告",
            "截至今日",
            "产业办",
            "2019年1月3日",
            false,
            List.of(
                    new Section(0, "", List.of(new Paragraph("开头。"))),
                    new Section(1, "一、情况", List.of(new Paragraph("正文<&\u0001>。"), TABLE)),
                    new Section(2, "（一）标准", List.of()),
                    new Section(3, "一是奖补", List.of())));

    private final Messages messages = new Messages();

    private XWPFDocument word() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2019-01-03T02:00:00Z"), AppClock.ZONE);
        return new XWPFDocument(
                new ByteArrayInputStream(new WordPaper(messages, clock).write(PAPER, Locale.SIMPLIFIED_CHINESE)));
    }

    @Test
    void wordHasRealHeadingsOnA4() throws IOException {
        try (XWPFDocument word = word()) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getStyle))
                    .containsSubsequence("Title", "Heading1", "PaperCaption", "Heading2", "Heading3", "PaperSigned");
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getStyles()
                            .getStyle("Heading2")
                            .getCTStyle()
                            .getPPr()
                            .getOutlineLvl()
                            .getVal())
                    .isEqualTo(1);
            assertThat(word.getPackage().getPartsByName(Pattern.compile(".*fontTable.xml")))
                    .hasSize(1);
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getW().toString())
                    .isEqualTo("11906");
            assertThat(word.getFooterList().get(0).getText()).contains("第").contains("页");
            assertThat(word.getFooterList()
                            .get(0)
                            .getParagraphs()
                            .get(0)
                            .getCTP()
                            .getFldSimpleList())
                    .extracting(field -> field.getInstr())
                    .containsExactly("PAGE", "NUMPAGES");
        }
    }

    @Test
    void tablesRepeatTheirHeadAndFillThePage() throws IOException {
        try (XWPFDocument word = word()) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getRows()).hasSize(61);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(60).getCell(1).getText()).isEqualTo("8,091,961.25");
            assertThat(table.getInsideHBorderType()).isNotNull();
            assertThat(table.getWidth()).isEqualTo(8844);
        }
    }

    @Test
    void pdfSaysTheSameOnNumberedPagesUnderTheSameHead() throws IOException {
        byte[] content = new PdfPaper(new PaperFont(), messages).write(PAPER, Locale.SIMPLIFIED_CHINESE);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(2);
            assertThat(text.getText(pdf))
                    .contains("兑付金额")
                    .contains("第 2 页")
                    .contains("共 %d 页".formatted(pdf.getNumberOfPages()));
            text.setStartPage(1);
            assertThat(text.getText(pdf)).contains("总结报告", "一、情况", "（一）标准", "2019年1月3日");
        }
    }

    @Test
    void typedLinesAreParagraphsWithoutControlSigns() {
        assertThat(Paragraph.typed("一\u0007、\r\n\r\n　　二  \n"))
                .containsExactly(new Paragraph("一 、"), new Paragraph("二"));
    }

    @Test
    void crookedTablesAreNotWritten() {
        assertThatThrownBy(() -> new Table("x", List.of(Column.words("a", 1)), List.of(List.of("1", "2")), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
