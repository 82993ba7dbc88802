package org.jiangbu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jiangbu.IntegrationTest;
import org.jiangbu.audit.Invariants;
import org.jiangbu.award.Awards;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.CadreAssignments;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.verification.NewObjection;
import org.jiangbu.verification.Notices;
import org.jiangbu.verification.Objections;
import org.jiangbu.verification.Reviews;
import org.jiangbu.verification.Verifications;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the cadre's check to the approved roster, through the real models. */
class RosterChainTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422201";
    private static final String VILLAGE = "533422201202";

    @Autowired
    Rosters rosters;

    @Autowired
    Invariants invariants;

    @Autowired
    Areas areas;

    @Autowired
    Awards awards;

    @Autowired
    Notices notices;

    @Autowired
    Objections objections;

    @Autowired
    Reviews reviews;

    @Autowired
    Verifications verifications;

    @Autowired
    DeclarationBooks books;

    @Autowired
    Households households;

    @Autowired
    CadreAssignments cadres;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @Autowired
    WorkItems items;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    TestHouseholds given;
    final Map<String, Person> people = new HashMap<>();

    @BeforeEach
    void thoseWhoDecide() {
        given = new TestHouseholds(households, staff, user);
        for (String role : List.of(Roles.ENTRY_CLERK, Roles.TOWNSHIP_CLERK, Roles.TOWNSHIP_LEADER)) {
            people.put(role, given.person(role, TOWNSHIP));
        }
        people.put(Roles.ASSIGNED_CADRE, given.person(Roles.ASSIGNED_CADRE, TOWNSHIP));
        people.put(Roles.VILLAGE_CADRE, given.person(Roles.VILLAGE_CADRE, VILLAGE));
        for (String role : List.of(Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER)) {
            people.put(role, given.person(role, "533422"));
        }
    }

    String declared(String yuan) {
        BigDecimal amount = new BigDecimal(yuan);
        long household = given.registered(areas.group(VILLAGE, "一社").code(), "农布");
        long cadre = people.get(Roles.ASSIGNED_CADRE).id();
        user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> cadres.assignAll(Map.of(household, cadre)));
        NewLine line = NewLine.sale(
                "walnut",
                BigDecimal.TEN,
                "公斤",
                amount.movePointLeft(1),
                amount.movePointRight(2).longValueExact(),
                LocalDate.of(2018, 10, 10));
        return user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> books.createAll(
                        List.of(new NewDeclaration(2018, household, "代录", null, List.of(line))))
                .get(0));
    }

    void decide(String role, String number, String outcome, String code, Map<String, Object> data) {
        user.runAs(people.get(role).id(), () -> {
            WorkItem item = items
                    .list(new WorkItemQuery(null, null, null, false, number, WorkItemQuery.Sort.DUE, null, 50))
                    .items()
                    .stream()
                    .filter(open -> open.caseKey().equals(number))
                    .findFirst()
                    .orElseThrow();
            items.decide(new DecideRequest(
                    item.id(),
                    item.revision(),
                    outcome,
                    "已认真核对情况",
                    code,
                    data,
                    UUID.randomUUID().toString()));
        });
    }

    void approve(String role, String number) {
        decide(role, number, "approve", null, Map.of());
    }

    void endNotice(String number) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        management
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    String checked(String yuan) {
        String number = declared(yuan);
        approve(Roles.ASSIGNED_CADRE, number);
        approve(Roles.VILLAGE_CADRE, number);
        endNotice(number);
        approve(Roles.TOWNSHIP_CLERK, number);
        return number;
    }

    DeclarationStatus status(String number) {
        return books.summaries(List.of(number)).get(number).status();
    }

    String openRoster() {
        return user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> rosters.open(2018, TOWNSHIP));
    }

    void lock(String roster) {
        decide(Roles.TOWNSHIP_CLERK, roster, "submit", null, Map.of("note", "已核对户数和金额", "checked", true));
        decide(
                Roles.TOWNSHIP_LEADER,
                roster,
                "approve",
                null,
                Map.of("planNo", "佛政发〔2018〕12号", "planDate", "2018-12-20"));
    }

    @Test
    void rosterIsApprovedAndOneReturnedLineGoesToTheNext() throws Exception {
        String kept = checked("6000.00");
        String returned = checked("7200.00");
        String roster = openRoster();
        lock(roster);
        user.runAs(people.get(Roles.COUNTY_REVIEWER).id(), () -> {
            assertThat(rosters.view(roster).digest()).hasSize(64);
            assertThat(rosters.view(roster).status()).isEqualTo(RosterStatus.LOCKED);
        });
        long back = awards.decisionsOf(List.of(returned)).get(returned).id();
        decide(
                Roles.COUNTY_REVIEWER,
                roster,
                "approve",
                null,
                Map.of("returnedLines", List.of(back), "reasons", Map.of(Long.toString(back), "收据不清楚")));
        approve(Roles.COUNTY_LEADER, roster);
        assertThat(status(kept)).isEqualTo(DeclarationStatus.REGISTERED);
        assertThat(status(returned)).isEqualTo(DeclarationStatus.SUBMITTED);
        assertThat(rosters.payable(roster))
                .extracting(PayableLine::number)
                .contains(kept)
                .doesNotContain(returned);

        long line = books.lines(List.of(returned)).get(returned).get(0).id();
        Map<String, Object> cut = Map.of(
                "lineId",
                line,
                "verifiedQuantity",
                5,
                "verifiedFen",
                360_000,
                "reasonCode",
                "QUANTITY_LOWER",
                "reason",
                "只卖5公斤");
        decide(Roles.TOWNSHIP_CLERK, returned, "approve", null, Map.of("cuts", List.of(cut)));
        assertThat(awards.decisionsOf(List.of(returned)).get(returned).totalFen())
                .isEqualTo(108_000);
        String supplementary = openRoster();
        assertThat(rosters.payable(supplementary))
                .extracting(PayableLine::number)
                .containsExactly(returned);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        user.runAs(people.get(Roles.TOWNSHIP_CLERK).id(), () -> rosters.export(supplementary, TOWNSHIP, out));
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            book.getFirstSheet()
                    .openStream()
                    .forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            cells.add(cell.getText());
                        }
                    }));
        }
        assertThat(cells).anyMatch(text -> text.contains("人民币壹仟零捌拾元整")).contains("核桃", "农布");
    }

    @Test
    void cutIsNeverAboveWhatStoodBeforeAndNeedsAnOpinion() {
        String number = declared("14400.00");
        long line = books.lines(List.of(number)).get(number).get(0).id();
        Map<String, Object> up =
                Map.of("lineId", line, "verifiedFen", 1_440_001, "reasonCode", "OTHER", "reason", "多卖了一些");
        assertThatThrownBy(() -> decide(Roles.ASSIGNED_CADRE, number, "approve", null, Map.of("cuts", List.of(up))))
                .isInstanceOf(Refusal.class)
                .hasMessage("verification.cut.above");
        Map<String, Object> half =
                Map.of("lineId", line, "verifiedQuantity", "5", "reasonCode", "FALSE", "reason", "实际只有5公斤");
        decide(Roles.ASSIGNED_CADRE, number, "approve", null, Map.of("cuts", List.of(half)));
        assertThat(books.lines(List.of(number)).get(number).get(0).verifiedFen())
                .isEqualTo(720_000);
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> assertThat(verifications.cutsOf(number))
                .singleElement()
                .satisfies(cut -> assertThat(cut.fenAfter()).isEqualTo(720_000)));
    }

    @Test
    void dismissedObjectionKeepsTheNoticesEnd() {
        String number = declared("6000.00");
        approve(Roles.ASSIGNED_CADRE, number);
        approve(Roles.VILLAGE_CADRE, number);
        user.runAs(
                people.get(Roles.VILLAGE_CADRE).id(),
                () -> objections.lodge(new NewObjection(number, NewObjection.Channel.VISIT, null, "没有卖这么多核桃")));
        assertThatThrownBy(() -> user.runAs(
                        people.get(Roles.VILLAGE_CADRE).id(),
                        () -> objections.lodge(new NewObjection(number, NewObjection.Channel.PHONE, null, "没有卖这么多核桃"))))
                .isInstanceOf(Refusal.class);
        decide(
                Roles.VILLAGE_CADRE,
                number,
                "submit",
                null,
                Map.of("finding", "已走访收购商核实", "investigatedOn", "2018-12-20"));
        decide(Roles.TOWNSHIP_LEADER, number, "dismiss", null, Map.of("ruling", "异议不成立，继续公示"));
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> {
            assertThat(objections.of(number)).singleElement().satisfies(objection -> {
                assertThat(objection.upheld()).isFalse();
                assertThat(objection.villageFinding()).isEqualTo("已走访收购商核实");
            });
            long notice = notices.list(VILLAGE, 10).get(0).id();
            assertThat(notices.lines(notice))
                    .filteredOn(l -> l.number().equals(number))
                    .hasSize(1);
        });
        endNotice(number);
        approve(Roles.TOWNSHIP_CLERK, number);
        assertThat(status(number)).isEqualTo(DeclarationStatus.VERIFIED);
    }

    @Test
    void rejectionIsReviewedOnce() {
        String number = declared("6000.00");
        decide(Roles.ASSIGNED_CADRE, number, "reject", "NOT_SOLD", Map.of());
        assertThat(status(number)).isEqualTo(DeclarationStatus.REJECTED);
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> reviews.request(number, "买主可以作证"));
        decide(Roles.TOWNSHIP_LEADER, number, "overturn", null, Map.of("finding", "买主已出具证明"));
        assertThat(status(number)).isEqualTo(DeclarationStatus.SUBMITTED);
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> assertThat(reviews.possible(number))
                .isFalse());
    }

    @Test
    void returnNeedsACodedReason() {
        String number = declared("6000.00");
        assertThatThrownBy(() -> decide(Roles.ASSIGNED_CADRE, number, "return", "WHATEVER", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("verification.reason-missing");
        decide(Roles.ASSIGNED_CADRE, number, "return", "EVIDENCE_MISSING", Map.of());
        assertThat(status(number)).isEqualTo(DeclarationStatus.RETURNED);
    }
}
