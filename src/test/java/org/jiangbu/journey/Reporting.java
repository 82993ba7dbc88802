package org.jiangbu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** What the county's office takes away from a self-check: its ledgers and the year's report, read again as files. */
final class Reporting {
    private static final int TOWNSHIPS = 8;
    /** Above the lines: title, unit and day, heads. */
    private static final int HEADS = 3;

    private static final int ITEMS = 10;
    private static final String LEDGER = Supervising.TOWNSHIP + "2018年产业以奖代补自检自查台账";
    private static final String TOTAL = "合计：10项，发现问题1个，已整改1个";

    /** What the report says of the households that were paid. */
    private static final Pattern PAID = Pattern.compile("已兑付[\\d,]+户，兑付资金(?<yuan>[\\d,.]+)元");

    private final Browser browser;

    Reporting(Browser browser) {
        this.browser = browser;
    }

    void theLedgersHoldWhatHappened() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            reviewer.opens("self-checks");
            reviewer.sees(Supervising.TOWNSHIP);
            reviewer.picture("d7-self-checks");
            byte[] workbook = reviewer.downloads("导出Excel");
            List<List<String>> ledger = sheetOf(workbook, LEDGER);
            assertThat(sheets(workbook)).isEqualTo(TOWNSHIPS);
            assertThat(ledger.get(1)).anySatisfy(cell -> assertThat(cell)
                    .contains(Supervising.DAY + "上报，逾期" + Supervising.WORKDAYS_LATE + "个工作日"));
            assertThat(ledger.subList(HEADS, HEADS + ITEMS))
                    .extracting(line -> line.get(0))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
            assertThat(ledger.get(HEADS + ITEMS)).contains(TOTAL);
            assertThat(ledger.get(HEADS + 6))
                    .contains(SelfChecking.PROBLEM, SelfChecking.MEASURE, SelfChecking.PROOF)
                    .anySatisfy(cell -> assertThat(cell).startsWith(SelfChecking.RESULT));

            String paper = words(reviewer.downloads("打印PDF"));
            assertThat(paper).contains(LEDGER, TOTAL, SelfChecking.PROBLEM);
            reviewer.opens("findings");
            reviewer.sees(SelfChecking.PROBLEM);
            List<List<String>> found = rows(reviewer.downloads("导出Excel"), 0);
            assertThat(found)
                    .filteredOn(line -> line.contains(SelfChecking.PROBLEM))
                    .singleElement();
        });
    }

    void theReportIsTakenAway() throws Exception {
        browser.atDesk("county-reviewer", reviewer -> {
            String late = Supervising.TOWNSHIP + "逾期" + Supervising.WORKDAYS_LATE + "个工作日";
            reviewer.opens("summary");
            reviewer.sees(late);
            reviewer.picture("d8-report");
            String paper = words(reviewer.downloads("PDF"));
            assertThat(paper).contains(late);
            Matcher paid = PAID.matcher(paper);
            assertThat(paid.find()).isTrue();
            try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(reviewer.downloads("Word文档")))) {
                assertThat(word.getParagraphs())
                        .extracting(XWPFParagraph::getText)
                        .anySatisfy(text -> assertThat(text).contains(late))
                        .anySatisfy(text -> assertThat(text).contains(paid.group()));
                assertThat(word.getTables().get(0).getText()).contains(Supervising.TOWNSHIP);
            }
            reviewer.opens("progress");
            reviewer.sees(paid.group("yuan") + " 元");
        });
    }

    private static int sheets(byte[] workbook) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return (int) book.getSheets().count();
        }
    }

    /** The sheet of that title. */
    private static List<List<String>> sheetOf(byte[] workbook, String title) throws IOException {
        for (int sheet = 0; sheet < sheets(workbook); sheet++) {
            List<List<String>> rows = rows(workbook, sheet);
            if (rows.get(0).get(0).equals(title)) return rows;
        }
        throw new AssertionError("no sheet is called " + title);
    }

    private static List<List<String>> rows(byte[] workbook, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getSheet(sheet).orElseThrow().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
            }
            return rows;
        }
    }

    /** The words of a paper without its line breaks. */
    private static String words(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s", "");
        }
    }
}
