package org.jiangbu.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jiangbu.base.Money;
import org.jiangbu.oversight.ProgressBoard;
import org.jiangbu.oversight.TownshipProgress;
import org.jiangbu.paper.Paragraph;
import org.jiangbu.paper.Part;
import org.jiangbu.paper.Section;
import org.jiangbu.paper.Table;
import org.jiangbu.security.Roles;
import org.jiangbu.summary.SummaryVersion.Form;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SummaryPaperTest extends SummaryScene {
    @Autowired
    private ProgressBoard board;

    private XWPFDocument word() throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(as(Roles.HEADQUARTERS, () -> summaries.file(YEAR, Form.WORD))));
    }

    @Test
    void sectionsStandInTheReportsOwnOrder() throws IOException {
        try (XWPFDocument word = word()) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getStyle().startsWith("Heading"))
                            .map(XWPFParagraph::getText))
                    .containsExactly(
                            "一、脱贫攻坚情况",
                            "（一）退出标准",
                            "（二）工作情况",
                            "一是落实产业奖补政策",
                            "二是切实做好集体经济发展情况的统筹",
                            "（三）“一司五厂”工作方面",
                            "二、2018年项目实施情况",
                            "三、存在的主要问题",
                            "四、下一步工作打算");
            assertThat(word.getParagraphs().get(0).getText()).isEqualTo("德钦县产业生物办2018年完成“九大工程”任务清单自检自查总结报告");
        }
    }

    @Test
    void numbersAreThoseOfTheProgressBoard() throws IOException {
        Map<String, TownshipProgress> expected = as(Roles.HEADQUARTERS, () -> board.townships(YEAR)).stream()
                .collect(Collectors.toMap(TownshipProgress::name, Function.identity()));
        try (XWPFDocument word = word()) {
            XWPFTable table = word.getTables().get(0);
            assertThat(table.getNumberOfRows()).isEqualTo(expected.size() + 2);
            for (XWPFTableRow row : table.getRows().subList(1, expected.size() + 1)) {
                TownshipProgress one = expected.get(row.getCell(0).getText());
                assertThat(texts(row).subList(2, 7))
                        .containsExactly(
                                Integer.toString(one.declarations().declared()),
                                Integer.toString(one.declarations().verified()),
                                Money.ofFen(one.declarations().verifiedFen()).format(),
                                Integer.toString(one.declarations().paid()),
                                Money.ofFen(one.paidFen()).format());
            }
            long paid = expected.values().stream()
                    .mapToLong(TownshipProgress::paidFen)
                    .sum();
            assertThat(texts(table.getRow(expected.size() + 1)).get(6))
                    .isEqualTo(Money.ofFen(paid).format());
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .anyMatch(text -> text.contains("兑付资金%s元（大写：%s）"
                            .formatted(
                                    Money.ofFen(paid).format(),
                                    Money.ofFen(paid).capital())));
        }
    }

    private static List<String> texts(XWPFTableRow row) {
        return row.getTableCells().stream().map(cell -> cell.getText()).toList();
    }

    @Test
    void wordAndPdfSayWhatTheScreenSays() throws IOException {
        SummaryDraft draft = draft();
        String word;
        try (XWPFDocument document = word()) {
            word = plain(document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .collect(Collectors.joining())
                    + document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining()));
        }
        String pdf;
        try (PDDocument document = Loader.loadPDF(as(Roles.HEADQUARTERS, () -> summaries.file(YEAR, Form.PDF)))) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true); // tables are drawn after the text of their page
            pdf = plain(text.getText(document)).replaceAll("第\\d+页共\\d+页", "");
        }
        for (Section section : draft.paper().sections()) {
            assertThat(word).contains(plain(section.heading()));
            assertThat(pdf).contains(plain(section.heading()));
            for (Part part : section.parts()) {
                if (part instanceof Paragraph paragraph) {
                    assertThat(word).contains(plain(paragraph.words()));
                    assertThat(pdf).contains(plain(paragraph.words()));
                } else if (part instanceof Table table) {
                    table.lines().stream().flatMap(List::stream).forEach(cell -> assertThat(word)
                            .contains(plain(cell)));
                    table.lines().forEach(line -> assertThat(pdf).contains(plain(line.get(0))));
                }
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000]", "");
    }

    @Test
    void numbersOfPeopleThatSomebodyTypedAreMasked() throws IOException {
        String before = text(Chapter.PLANS).body();
        write(Chapter.PLANS, "联系人电话13812345678，账号6231908800000000123，证号53349919410102737X，金额8091961.25元。");
        try (XWPFDocument word = word()) {
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("联系人电话****5678，账号****0123，证号****737X，金额8091961.25元。");
        }
        write(Chapter.PLANS, before);
    }
}
