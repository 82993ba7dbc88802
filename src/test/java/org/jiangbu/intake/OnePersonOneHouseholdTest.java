package org.jiangbu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.jiangbu.intake.judging.Registers;
import org.jiangbu.people.Households;
import org.jiangbu.people.Member;
import org.jiangbu.people.NewMember;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F21, H1, H17: one person is a member of one household, by ID number, however many files and hands enter it. */
class OnePersonOneHouseholdTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422102";
    private static final String WORKER = "卓玛央宗";
    private static final AtomicInteger NEXT = new AtomicInteger(160_000);

    @Autowired
    RegisterImports imports;

    @Autowired
    Runs runs;

    @Autowired
    Households households;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient jdbc;

    private long clerk;

    @BeforeEach
    void hireAClerk() {
        clerk = staff.create("one-" + NEXT.incrementAndGet(), "代录员", null).id();
        staff.assign(clerk, Roles.ENTRY_CLERK, TOWNSHIP, LocalDate.of(2018, 1, 1), null);
    }

    @Test
    void aWorkerOfOneHouseholdIsNoWorkerOfAnotherInALaterFile() {
        String head = id();
        String worker = id();
        imported(labour("扎西卓玛", head, WORKER, worker, 9000), true);
        assertThat(members(head)).extracting(Member::idNo).containsExactly(head, worker);

        ImportPreview second = upload(labour("此里农布", id(), WORKER, worker, 9000), true);
        assertThat(reasons(second)).singleElement().asString().contains("F2", "登记在另一户");
        assertThat(second.takenRows()).isZero();
    }

    @Test
    void aWorkerOfOneHouseholdIsNoHouseholderOfAnother() {
        String worker = id();
        imported(labour("扎西卓玛", id(), WORKER, worker, 9000), true);
        for (boolean initialLoad : List.of(true, false)) {
            ImportPreview own = upload(labour(WORKER, worker, WORKER, null, 9000 + (initialLoad ? 1 : 2)), initialLoad);
            assertThat(reasons(own).get(0)).contains("D2", "登记在另一户家庭成员");
            assertThat(own.takenRows()).isZero();
        }
    }

    @Test
    void aHouseholderIsNoWorkerOfAnotherHousehold() {
        String head = id();
        imported(labour("扎西卓玛", head, "扎西卓玛", null, 9000), true);
        ImportPreview second = upload(labour("此里农布", id(), "扎西卓玛", head, 9000), true);
        assertThat(reasons(second)).singleElement().asString().contains("F2", "登记在另一户");
    }

    @Test
    void ofTwoFilesPreviewedTogetherOnlyTheLaterHouseholdFails() {
        String worker = id();
        String late = id();
        String sound = id();
        ImportPreview first = upload(labour("扎西卓玛", id(), WORKER, worker, 9000), true);
        ImportPreview second =
                upload(row(labour("此里农布", late, WORKER, worker, 9000), "斯那定主", sound, "培楚", id(), 3000), true);
        assertThat(second.takenRows()).isEqualTo(2);
        assertThat(confirmed(first)).isEmpty();

        List<RunItem> failures = confirmed(second);
        assertThat(failures).singleElement().satisfies(item -> assertThat(item.messageKey())
                .isEqualTo("intake.labour.of-another-household"));
        assertThat(households.idsByHeadIdNo(List.of(late, sound))).containsOnlyKeys(sound);
        assertThat(reasons(second)).singleElement().asString().contains("登记在另一户");

        as(() -> runs.retryFailed(runs.mine().get(0).id()));
        runs.drain();
        assertThat(as(() -> runs.failures(runs.mine().get(0).id()))).hasSize(1);
    }

    @Test
    void aMemberKnownByNameTakesTheNumberThatARegisterStates() {
        String head = id();
        imported(labour("扎西卓玛", head, "扎西卓玛", null, 9000), true);
        long household = households.idsByHeadIdNo(List.of(head)).get(head);
        households.addMembers(List.of(new NewMember(household, WORKER, null, "女儿")));
        String worker = id();
        imported(labour("扎西卓玛", head, WORKER, worker, 8000), false);
        assertThat(members(head)).extracting(Member::idNo).containsExactly(head, worker);
        assertThat(jdbc.sql(
                                "select string_agg(e::text, ' ') from audit_entry e where action = 'people.member.numbered'")
                        .query(String.class)
                        .single())
                .contains(jdbc.sql("select household_no from people_household where id = ?")
                        .param(household)
                        .query(String.class)
                        .single())
                .doesNotContain(worker);
        assertThat(upload(labour("扎西卓玛", head, "此里农布", worker, 7000), true).takenRows())
                .isZero();
        assertThat(upload(labour("扎西卓玛", head, WORKER, id(), 7000), true).takenRows())
                .isZero();
    }

    @Test
    void h2TheDeadDoNotWorkAndAreNotPaid() {
        String head = id();
        String worker = id();
        imported(labour("扎西卓玛", head, WORKER, worker, 9000), true);
        die(worker, "2018-08-30");
        assertThat(reasons(upload(labour("扎西卓玛", head, WORKER, worker, 8000), false)))
                .anyMatch(reason -> reason.contains("2018-08-30去世，不能申报此后的务工收入"))
                .anyMatch(reason -> reason.startsWith("I2：") && reason.contains("两份稳定转移就业"));
        die(head, "2018-08-30");
        assertThat(reasons(upload(labour("扎西卓玛", head, "扎西卓玛", null, 7000), false))
                        .get(0))
                .contains("户主已于2018-08-30去世");
        die(head, "2018-08-31");
        assertThat(upload(labour("扎西卓玛", head, "扎西卓玛", null, 6000), false).takenRows())
                .isEqualTo(1);
    }

    private void die(String idNo, String day) {
        jdbc.sql("update people_member set died_on = cast(? as date) where id_no = ?")
                .params(day, idNo)
                .update();
    }

    private List<Member> members(String head) {
        Long id = households.idsByHeadIdNo(List.of(head)).get(head);
        return households.members(List.of(id)).get(id);
    }

    private static Registers labour(String name, String idNo, String worker, String workerIdNo, int income) {
        Registers register =
                new Registers().header("乡镇", "村", "户主", "身份证号", "务工人员", "务工人员身份证号", "务工类型", "务工收入", "务工时间");
        return row(register, name, idNo, worker, workerIdNo, income);
    }

    private static Registers row(
            Registers register, String name, String idNo, String worker, String workerIdNo, int income) {
        return register.row("奔子栏镇", "书松村", name, idNo, worker, workerIdNo, "外出务工", income, "2018年3月-8月");
    }

    private void imported(Registers register, boolean initialLoad) {
        assertThat(confirmed(upload(register, initialLoad))).isEmpty();
    }

    private ImportPreview upload(Registers register, boolean initialLoad) {
        byte[] file = register.xlsx();
        return as(() -> imports.upload("务工.xlsx", new ByteArrayInputStream(file), 2018, initialLoad));
    }

    private List<RunItem> confirmed(ImportPreview preview) {
        long run = as(() -> imports.confirm(preview.id()));
        runs.drain();
        return as(() -> runs.failures(run));
    }

    private List<String> reasons(ImportPreview preview) {
        return as(() -> imports.rows(preview.id(), Verdict.REFUSED, 0, 10)).stream()
                .flatMap(row -> row.reasons().stream())
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return user.runAs(clerk, work);
    }

    private static String id() {
        return Registers.idNo(NEXT.incrementAndGet());
    }
}
