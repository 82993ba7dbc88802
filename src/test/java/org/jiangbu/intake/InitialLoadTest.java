package org.jiangbu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Runs;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.intake.judging.Registers;
import org.jiangbu.people.Households;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An initial load makes households: nobody does that alone, or unseen, once money is being decided. */
class InitialLoadTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422102";
    private static final String VILLAGE = "书松村";
    private static final AtomicInteger NEXT = new AtomicInteger(180_000);

    @Autowired
    RegisterImports imports;

    @Autowired
    Runs runs;

    @Autowired
    DeclarationBooks books;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    private long clerk;

    @BeforeEach
    void hireAClerk() {
        clerk = hire();
    }

    @Test
    void theInitialLoadOfAVillageEndsWithItsFirstDecidedAward() {
        String head = id();
        String number = declared(head);
        long other = hire();
        ImportPreview waiting = preview(work(VILLAGE, id(), "江初", "江初", null));
        books.markVerified(List.of(number));
        try {
            assertThat(refusals(work(VILLAGE, id(), "斯那定主", "斯那定主", null))).contains("首次建档已结束");
            assertThat(refusals(work(VILLAGE, head, "此里农布", "卓玛央宗", null))).contains("不是该户登记的家庭成员");
            long run = as(other, () -> imports.confirm(waiting.id()));
            runs.drain();
            assertThat(as(other, () -> runs.failures(run))).hasSize(1);
        } finally {
            books.markUnregistered(List.of(number));
        }
    }

    @Test
    void atTheSeasonsStartOnePersonSufficesAndSeesHowManyHouseholdsAreNew() {
        String head = id();
        ImportPreview first = preview(work("叶日村", head, "此里农布", "此里农布", null));
        assertThat(List.of(first.households(), first.newHouseholds())).containsExactly(1, 1);
        assertThat(first.confirmable()).isTrue();
        as(clerk, () -> imports.confirm(first.id()));
        runs.drain();
        assertThat(journalled(first)).contains("\"newHouseholds\": 1");
        ImportPreview known = preview(work("叶日村", head, "此里农布", "卓玛央宗", null));
        assertThat(List.of(known.households(), known.newHouseholds())).containsExactly(1, 0);
    }

    @Test
    void onceAwardsAreDecidedInTheTownshipAnotherPersonConfirmsNewHouseholds() {
        String head = id();
        String number = declared(head);
        long other = hire();
        ImportPreview known = preview(work(VILLAGE, head, "此里农布", "江初", null));
        String ghost = id();
        ImportPreview ghosts = preview(work("叶日村", ghost, "斯那定主", "斯那定主", null));
        assertThat(ghosts.confirmable()).isTrue();
        books.markVerified(List.of(number));
        try {
            ImportPreview mine = as(clerk, () -> imports.preview(ghosts.id()));
            assertThat(mine.confirmable()).isFalse();
            assertThat(mine.notes()).anyMatch(note -> note.contains("1户") && note.contains("代录员"));
            assertThatThrownBy(() -> as(clerk, () -> imports.confirm(ghosts.id())))
                    .hasMessage("intake.refused.second-person");
            assertThat(households.idsByHeadIdNo(List.of(ghost))).isEmpty();

            assertThat(as(clerk, () -> imports.preview(known.id())).confirmable())
                    .isTrue();

            ImportPreview theirs = as(other, () -> imports.preview(ghosts.id()));
            assertThat(theirs.confirmable()).isTrue();
            assertThat(theirs.notes()).anyMatch(note -> note.contains("逐户对照"));
            as(other, () -> imports.confirm(ghosts.id()));
            runs.drain();
            assertThat(households.idsByHeadIdNo(List.of(ghost))).hasSize(1);
        } finally {
            books.markUnregistered(List.of(number));
        }
    }

    /** A register of one household with 9,000.00 of labour income. */
    private static byte[] work(
            String village, String headIdNo, String head, String worker, @Nullable String workerIdNo) {
        return new Registers()
                .header("乡镇", "村", "户主", "身份证号", "务工人员", "务工人员身份证号", "务工类型", "务工收入", "务工时间")
                .row("奔子栏镇", village, head, headIdNo, worker, workerIdNo, "外出务工", 9000, "2018年3月-8月")
                .xlsx();
    }

    private ImportPreview preview(byte[] register) {
        return as(clerk, () -> imports.upload("务工.xlsx", new ByteArrayInputStream(register), 2018, true));
    }

    /** The number of a declaration of that household, which an import has registered. */
    private String declared(String head) {
        ImportPreview preview = preview(work(VILLAGE, head, "此里农布", "此里农布", null));
        as(clerk, () -> imports.confirm(preview.id()));
        runs.drain();
        return Objects.requireNonNull(
                as(clerk, () -> imports.rows(preview.id(), null, 0, 1)).get(0).declarationNo());
    }

    private String journalled(ImportPreview preview) {
        return jdbc.sql("select details::text from audit_entry where action = 'intake.confirmed' and subject = ?")
                .param(String.valueOf(preview.id()))
                .query(String.class)
                .single();
    }

    private String refusals(byte[] register) {
        long id = preview(register).id();
        return as(clerk, () -> imports.rows(id, Verdict.REFUSED, 0, 10)).stream()
                .flatMap(row -> row.reasons().stream())
                .collect(Collectors.joining());
    }

    private long hire() {
        long id = staff.create("load-" + NEXT.incrementAndGet(), "代录员" + NEXT.get(), null)
                .id();
        staff.assign(id, Roles.ENTRY_CLERK, TOWNSHIP, LocalDate.of(2018, 1, 1), null);
        return id;
    }

    private <T> T as(long person, Supplier<T> work) {
        return user.runAs(person, work);
    }

    private static String id() {
        return Registers.idNo(NEXT.incrementAndGet());
    }
}
