package org.jiangbu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Runs;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.intake.judging.Registers;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An initial load makes households: nobody does that alone, or unseen, once money is being decided. */
class InitialLoadTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422101";
    private static final String VILLAGE = "巨水村";
    private static final AtomicInteger NEXT = new AtomicInteger(180_000);

    @Autowired
    RegisterImports imports;

    @Autowired
    Runs runs;

    @Autowired
    DeclarationBooks books;

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
        load(work(head, "此里农布", "此里农布", null));
        String number = as(clerk, () -> imports.list()).stream()
                .flatMap(done -> as(clerk, () -> imports.rows(done.id(), null, 0, 10)).stream())
                .filter(row -> row.headName().equals("此里农布") && row.declarationNo() != null)
                .findFirst()
                .orElseThrow()
                .declarationNo();
        ImportPreview waiting = preview(work(id(), "江初", "江初", null));
        books.markVerified(List.of(number));
        try {
            assertThat(refusals(work(id(), "斯那定主", "斯那定主", null))).contains("首次建档已结束");
            assertThat(refusals(work(head, "此里农布", "卓玛央宗", null))).contains("不是该户登记的家庭成员");
            long run = as(clerk, () -> imports.confirm(waiting.id()));
            runs.drain();
            assertThat(as(clerk, () -> runs.failures(run))).hasSize(1);
        } finally {
            books.markUnregistered(List.of(number));
        }
    }

    /** A register of one household with 9,000.00 of labour income. */
    private static byte[] work(String headIdNo, String head, String worker, @Nullable String workerIdNo) {
        return new Registers()
                .header("乡镇", "村", "户主", "身份证号", "务工人员", "务工人员身份证号", "务工类型", "务工收入", "务工时间")
                .row("升平镇", VILLAGE, head, headIdNo, worker, workerIdNo, "外出务工", 9000, "2018年3月-8月")
                .xlsx();
    }

    private ImportPreview preview(byte[] register) {
        return as(clerk, () -> imports.upload("务工.xlsx", new ByteArrayInputStream(register), 2018, true));
    }

    private void load(byte[] register) {
        ImportPreview preview = preview(register);
        assertThat(preview.refusedRows()).isZero();
        as(clerk, () -> imports.confirm(preview.id()));
        runs.drain();
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
