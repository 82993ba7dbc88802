package org.jiangbu.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

class TaskExportsTest extends TaskScene {
    @Test
    void workbookHoldsNumbersAndNoFormulas() throws IOException {
        add(typed("46", "46"));
        TaskPlan hostile = new TaskPlan(
                "=cmd|calc", "+1+1", "个", BigDecimal.TEN, null, new BigDecimal("2.5"), null, "@x", "", null, "", "");
        add(hostile);
        byte[] content = as(Roles.HEADQUARTERS, () -> exports.excel(year));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0))
                    .contains(Integer.toString(year))
                    .contains("任务清单");
            assertThat(rows.get(2).getCellText(0)).isEqualTo("序号");
            assertThat(rows.get(3).getCellText(4)).isEqualTo("目标值");
            int last = 4 + list().standing().size() - 1;
            Row reached = rows.get(last - 1);
            assertThat(reached.getCell(4).getType()).isEqualTo(CellType.NUMBER);
            assertThat(reached.getCell(4).asNumber()).isEqualByComparingTo("46");
            assertThat(reached.getCell(6).asNumber()).isEqualByComparingTo("1");
            assertThat(reached.getCellText(7)).isEqualTo("完成");
            Row other = rows.get(last);
            assertThat(other.getCellText(1)).isEqualTo("'=cmd|calc");
            assertThat(other.getCellText(2)).isEqualTo("'+1+1");
            assertThat(other.getCell(5).asNumber()).isEqualByComparingTo("2.5");
            assertThat(rows.get(last + 1).getCellText(0))
                    .isEqualTo("合计%d项：完成%d项，基本完成%d项，未完成%d项；其中逾期%d项。"
                            .formatted(
                                    list().standing().size(),
                                    list().count(Result.COMPLETE),
                                    list().count(Result.MOSTLY),
                                    list().count(Result.OPEN),
                                    list().late()));
            assertThat(rows.get(last + 2).getCellText(0)).contains("负责人（签字）");
        }
    }

    @Test
    void printShowsTheSame() throws IOException {
        add(typed("46", "46"));
        byte[] content = as(Roles.COUNTY_LEADER, () -> exports.pdf(year));
        try (PDDocument pdf = Loader.loadPDF(content)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("46 个").contains("100.0%").contains("第 1 页");
            assertThat(pdf.getPage(0).getRotation()).isEqualTo(90);
        }
    }
}
