package org.jiangbu.selfcheck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What offices take away of a self-check holds the columns of E5, and only what the person may read. */
class LedgersTest extends SelfCheckScene {
    @Autowired
    private Ledgers ledgers;

    private static List<List<String>> rows(byte[] workbook, int sheet) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet one = book.getSheet(sheet).orElseThrow();
            List<List<String>> rows = new ArrayList<>();
            for (Row row : one.read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
            }
            return rows;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] taken(String role, java.util.function.Supplier<byte[]> what) {
        return user.runAs(people.get(role).id(), what);
    }

    private void acceptedWithProblems() {
        issue(false);
        long item = sheet(Roles.TOWNSHIP_CLERK).lines().get(1).item().id();
        as(Roles.TOWNSHIP_CLERK, () -> files.add(check, item, "档案目录.pdf", "%PDF-1.4 x".getBytes(UTF_8)));
        handIn(Verdict.PARTLY);
        decide(Roles.COUNTY_REVIEWER, check, "accept", Map.of());
    }

    @Test
    void aTownshipsLedgerHasEveryColumnAndEveryItem() {
        acceptedWithProblems();
        as(Roles.TOWNSHIP_CLERK, () -> files.addTo(check + "-01", "收据.pdf", "%PDF-1.4 y".getBytes(UTF_8)));
        decide(Roles.TOWNSHIP_CLERK, check + "-01", "done", Map.of("result", "收据已全部补齐"));
        List<List<String>> rows = rows(taken(Roles.TOWNSHIP_CLERK, () -> ledgers.ofCheck(check, Ledgers.Form.XLSX)), 0);
        assertThat(rows.get(0).get(0)).isEqualTo("羊拉乡%d年产业以奖代补自检自查台账".formatted(year));
        assertThat(rows.get(2))
                .containsExactly("序号", "检查内容", "检查标准", "自查情况", "发现问题", "整改措施", "责任单位", "责任人", "完成时限", "整改结果", "佐证");
        List<String> first = rows.get(3);
        assertThat(first.get(3)).contains("基本符合", "申报户数 0", "已逐户核对");
        assertThat(first.subList(4, 7)).containsExactly("两户档案缺收据", "一周内补齐收据", "羊拉乡");
        assertThat(first.get(7)).isNotEmpty();
        assertThat(first.get(8)).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(first.get(9)).isEqualTo("收据已全部补齐（待核实销号）");
        assertThat(first.get(10)).isEqualTo("收据.pdf");
        assertThat(rows.get(4).get(10)).isEqualTo("档案目录.pdf");
        assertThat(rows.get(5).get(0)).isEqualTo("合计：2项，发现问题2个，已整改1个");
    }

    @Test
    void theCountyTakesOneSheetATownshipAndTheFindingsInOne() {
        acceptedWithProblems();
        byte[] county = taken(Roles.COUNTY_REVIEWER, () -> ledgers.ofTownships(year, Ledgers.Form.XLSX));
        assertThat(rows(county, 7).get(0).get(0)).contains("羊拉乡");
        List<List<String>> found =
                rows(taken(Roles.HEADQUARTERS, () -> ledgers.ofFindings(year, Ledgers.Form.XLSX)), 0);
        assertThat(found.get(3).get(4)).isEqualTo("两户档案缺收据");
        assertThat(found.get(4).get(1)).isEqualTo("档案归集");
    }

    @Test
    void theSheetOfFindingsIsTheReadersAndCountsWhatItLists() {
        acceptedWithProblems();
        String other = "ZC-%d-533422205".formatted(year);
        people.put(Roles.ENTRY_CLERK, given.person(Roles.TOWNSHIP_CLERK, "533422205"));
        people.put(Roles.VILLAGE_CADRE, given.person(Roles.TOWNSHIP_LEADER, "533422205"));
        answer(Roles.ENTRY_CLERK, other, Verdict.PARTLY);
        decide(Roles.ENTRY_CLERK, other, "submit", Map.of());
        decide(Roles.VILLAGE_CADRE, other, "sign", Map.of("read", true));
        List<List<String>> county = findings(Roles.COUNTY_REVIEWER);
        assertThat(county.get(0).get(0)).isEqualTo("德钦县%d年产业以奖代补自检自查问题整改台账".formatted(year));
        assertThat(county.get(1))
                .anyMatch(cell -> cell.endsWith("：德钦县"))
                .anyMatch(cell -> cell.startsWith("列入台账问题2个：整改中2个，已销号0个；另有2个问题随自查表在县级审核中，审核通过后列入"));
        assertThat(county.get(5).get(0)).startsWith("合计：2项");
        List<List<String>> own = findings(Roles.TOWNSHIP_LEADER);
        assertThat(own.get(0).get(0)).startsWith("羊拉乡");
        assertThat(own.get(1)).anyMatch(cell -> cell.startsWith("列入台账问题2个：整改中2个，已销号0个　"));
    }

    @Test
    void whoTookWhatIsInTheJournal() {
        acceptedWithProblems();
        taken(Roles.COUNTY_LEADER, () -> ledgers.ofFindings(year, Ledgers.Form.PDF));
        assertThat(latest(Roles.COUNTY_LEADER)).containsExactly("selfcheck.findings-exported", COUNTY, "PDF", "2");
        taken(Roles.COUNTY_LEADER, () -> ledgers.ofTownships(year, Ledgers.Form.XLSX));
        assertThat(latest(Roles.COUNTY_LEADER)).startsWith("selfcheck.ledger-exported", COUNTY, "XLSX");
        taken(Roles.TOWNSHIP_CLERK, () -> ledgers.ofCheck(check, Ledgers.Form.XLSX));
        assertThat(latest(Roles.TOWNSHIP_CLERK)).containsExactly("selfcheck.ledger-exported", check, "XLSX", "2");
    }

    /** Act, subject, format and rows of what the person did last. */
    private List<String> latest(String role) {
        return jdbc.sql(
                        """
                        select action, subject, details ->> 'format' as format, details ->> 'rows' as rows
                        from audit_entry where person_id = ? order by id desc limit 1
                        """)
                .param(people.get(role).id())
                .query((row, n) -> List.of(
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("format"),
                        row.getString("rows")))
                .single();
    }

    private List<List<String>> findings(String role) {
        return rows(taken(role, () -> ledgers.ofFindings(year, Ledgers.Form.XLSX)), 0);
    }

    @Test
    void onPaperItIsTheSame() throws IOException {
        acceptedWithProblems();
        byte[] paper = taken(Roles.COUNTY_LEADER, () -> ledgers.ofTownships(year, Ledgers.Form.PDF));
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isGreaterThanOrEqualTo(8);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("羊拉乡" + year + "年产业以奖代补自检自查台账", "填表人");
        }
    }

    @Test
    void nobodyTakesWhatIsNotTheirs() {
        issue(false);
        people.put(Roles.ENTRY_CLERK, given.person(Roles.TOWNSHIP_CLERK, "533422205"));
        assertThatThrownBy(() -> taken(Roles.ENTRY_CLERK, () -> ledgers.ofCheck(check, Ledgers.Form.XLSX)))
                .hasMessage("selfcheck.unknown");
        byte[] own = taken(Roles.ENTRY_CLERK, () -> ledgers.ofTownships(year, Ledgers.Form.XLSX));
        assertThat(rows(own, 0).get(0).get(0)).contains("霞若");
        assertThatThrownBy(() -> taken(Roles.COUNTY_LEADER, () -> ledgers.ofFindings(year, Ledgers.Form.PDF)))
                .hasMessage("selfcheck.ledger.none");
        people.put(Roles.ADMIN, given.person(Roles.ADMIN, COUNTY));
        assertThatThrownBy(() -> taken(Roles.ADMIN, () -> ledgers.ofTownships(year, Ledgers.Form.XLSX)))
                .hasMessage("security.refused");
    }
}
