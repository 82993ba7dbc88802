package org.jiangbu.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiangbu.ChainTest;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Refusal;
import org.jiangbu.correspondence.Comments;
import org.jiangbu.correspondence.Consultations;
import org.jiangbu.correspondence.Copies;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.TakeBacks;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApprovalFormsTest extends ChainTest {
    @Autowired
    private ApprovalForms forms;

    @Autowired
    private TakeBacks takeBacks;

    @Autowired
    private Consultations consultations;

    @Autowired
    private Copies copies;

    @Autowired
    private Comments comments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Runs runs;

    private byte[] printedBy(String role, String caseKey) {
        return user.runAs(people.get(role).id(), () -> forms.print(caseKey));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void says(String role, String number, String outcome, String code, String opinion) {
        says(role, number, outcome, code, opinion, Map.of());
    }

    private void says(
            String role, String number, String outcome, String code, String opinion, Map<String, Object> data) {
        user.runAs(people.get(role).id(), () -> {
            WorkItem item = items.list(
                            new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                    .items()
                    .get(0);
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    opinion,
                    code,
                    data,
                    UUID.randomUUID().toString()));
        });
    }

    @Test
    void everyOpinionAndAmountOfADeclarationStandsOnThePaperWithWhoWroteItAndPrinted() throws IOException {
        String number = declared("7200.50");
        says(Roles.ASSIGNED_CADRE, number, "approve", null, "入户看过核桃和收据");
        says(Roles.VILLAGE_CADRE, number, "approve", null, "村里公示前已核对");
        endNotice(number);
        says(Roles.TOWNSHIP_CLERK, number, "approve", null, "资料齐全，同意上报");
        byte[] pdf = printedBy(Roles.TOWNSHIP_CLERK, number);
        Path kept = Path.of("target", "approval");
        Files.createDirectories(kept);
        Files.write(kept.resolve("declaration.pdf"), pdf);
        assertThat(text(pdf))
                .contains("德钦县2018年产业以奖代补审批表", number, "农布", "入户看过核桃和收据", "村里公示前已核对", "资料齐全，同意上报")
                .contains("7,200.50", "人民币柒仟贰佰元伍角", "2,160.15", "人民币贰仟壹佰陆拾元壹角伍分")
                .contains(
                        people.get(Roles.ASSIGNED_CADRE).displayName(),
                        people.get(Roles.VILLAGE_CADRE).displayName(),
                        "打印：",
                        "第 1 页　共 1 页");
    }

    @Test
    void whatWasDecidedTogetherWithOthersSaysSoAndNothingElseDoes() throws IOException {
        String number = declared("1000.00");
        says(Roles.ASSIGNED_CADRE, number, "approve", null, "入户看过核桃和收据");
        assertThat(text(printedBy(Roles.ASSIGNED_CADRE, number))).doesNotContain("批量办理");
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> {
            WorkItem item = items.list(
                            new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                    .items()
                    .get(0);
            return items.decideMany(
                    List.of(item.id()),
                    DecideRequest.template(
                            "approve",
                            "村里公示前已核对",
                            null,
                            Map.of(),
                            UUID.randomUUID().toString()));
        });
        runs.drain();
        assertThat(text(printedBy(Roles.VILLAGE_CADRE, number))).contains("村里公示前已核对", "（批量办理）");
    }

    @Test
    void aReturnedRoundIsPrintedWithItsReason() throws IOException {
        String number = declared("1000.00");
        says(Roles.ASSIGNED_CADRE, number, "return", "EVIDENCE_MISSING", "缺少收据，请补交");
        assertThat(text(printedBy(Roles.ASSIGNED_CADRE, number))).contains("缺少收据，请补交", "待办理", "办理期限");
    }

    @Test
    void aReturnIsPrintedWithTheLinesItIsAboutAndWhereTheCaseGoesThen() throws IOException {
        String number = declared("1000.00");
        says(Roles.ASSIGNED_CADRE, number, "approve", null, "入户看过核桃和收据");
        Long line = jdbc.sql(
                        "select l.id from declaration_line l join declaration d on d.id = l.declaration_id where d.number = ?")
                .param(number)
                .query(Long.class)
                .single();
        says(
                Roles.VILLAGE_CADRE,
                number,
                "return",
                "EVIDENCE_MISSING",
                "缺少收据，请补交",
                Map.of("resume", "again", "targetLines", List.of(line.toString())));
        assertThat(text(printedBy(Roles.VILLAGE_CADRE, number)))
                .contains("佐证资料不全", "缺少收据，请补交", "需补正的申报项：1. 核桃", "补正后从头重新核查");
    }

    @Test
    void anOpinionThatWasTakenBackIsMarkedAsNoLongerValid() throws IOException {
        String number = declared("1000.00");
        says(Roles.ASSIGNED_CADRE, number, "approve", null, "入户看过核桃和收据");
        user.runAs(
                people.get(Roles.ASSIGNED_CADRE).id(),
                () -> takeBacks.takeBack(items.history(number).get(0).id(), "点错了，收据还没有看"));
        assertThat(text(printedBy(Roles.ASSIGNED_CADRE, number))).contains("入户看过核桃和收据", "撤回，不再有效");
    }

    @Test
    void whatColleaguesSayAmongThemselvesIsNotPrinted() throws IOException {
        String number = declared("1000.00");
        Person cadre = people.get(Roles.ASSIGNED_CADRE);
        Person village = people.get(Roles.VILLAGE_CADRE);
        user.runAs(cadre.id(), () -> {
            long item = items.list(new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                    .items()
                    .get(0)
                    .id();
            consultations.ask(item, List.of(village.id()), "面积核实过吗", null);
            copies.send(number, List.of(village.id()), "请知悉此件");
            comments.add(number, "照片不清楚");
        });
        user.runAs(village.id(), () -> {
            consultations.answer(consultations.of(number).get(0).id(), "我看没有问题");
        });
        says(Roles.ASSIGNED_CADRE, number, "approve", null, "入户看过核桃和收据");
        assertThat(text(printedBy(Roles.ASSIGNED_CADRE, number)))
                .contains("入户看过核桃和收据")
                .doesNotContain("面积核实过吗", "我看没有问题", "请知悉此件", "照片不清楚");
    }

    @Test
    void thePaperIsA4AndCarriesItsFont() throws IOException {
        byte[] pdf = printedBy(Roles.ENTRY_CLERK, declared("1000.00"));
        assertThat(pdf.length).isLessThan(300_000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(Math.round(PDRectangle.A4.getWidth()));
                assertThat(page.getMediaBox().getHeight()).isEqualTo(Math.round(PDRectangle.A4.getHeight()));
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void longListsFlowOverPagesUnderTheirHeadsAndNumbersOfPeopleStayMasked() throws IOException {
        for (int i = 0; i < 45; i++) {
            checked("1000.00");
        }
        String roster = openRoster();
        lock(roster);
        byte[] pdf = printedBy(Roles.COUNTY_REVIEWER, roster);
        Path kept = Path.of("target", "approval");
        Files.createDirectories(kept);
        Files.write(kept.resolve("roster.pdf"), pdf);
        String words = text(pdf);
        assertThat(words).contains("佛政发〔2018〕12号", "第 2 页　共 ").doesNotContainPattern("\\d{17}[\\dX]");
        assertThat(words.split("务工收入", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void whoMayNotReadTheCasePrintsNothingAndEveryPrintIsWrittenDown() {
        String number = declared("1000.00");
        Person stranger = given.person(Roles.VILLAGE_CADRE, "533422203205");
        assertThatThrownBy(() -> user.runAs(stranger.id(), () -> forms.print(number)))
                .isInstanceOf(Refusal.class);
        printedBy(Roles.ENTRY_CLERK, number);
        assertThat(jdbc.sql("select person_id from audit_entry where action = 'approval.printed' and subject = :number")
                        .param("number", number)
                        .query(Long.class)
                        .list())
                .containsExactly(people.get(Roles.ENTRY_CLERK).id());
    }
}
