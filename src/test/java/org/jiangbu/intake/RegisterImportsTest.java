package org.jiangbu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Runs;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.intake.judging.Registers;
import org.jiangbu.intake.reading.RegisterReader;
import org.jiangbu.intake.reading.RegisterSheet;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.Households;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class RegisterImportsTest extends IntegrationTest {
    private static final String TOWNSHIP = "533422102";
    private static final String VILLAGE = "书松村";
    private static final AtomicInteger NEXT = new AtomicInteger(70_000);

    @Autowired
    private DeclarationBooks books;

    @Autowired
    RegisterImports imports;

    @Autowired
    Runs runs;

    @Autowired
    Households households;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    private long clerk;

    @BeforeEach
    void hireAClerk() {
        clerk = hire(TOWNSHIP);
    }

    @Test
    void aConfirmedInitialLoadDeclaresEveryRowTaken() {
        String first = id();
        String second = id();
        Map<String, Object> maize = sale(second, "此里农布");
        maize.put("品种", "玉米");
        byte[] register = Registers.of(List.of(sale(first, "扎西卓玛"), sale(second, "此里农布"), maize))
                .xlsx();
        ImportPreview preview = as(clerk, () -> imports.upload("升平镇.xlsx", in(register), 2018, true));
        assertThat(List.of(preview.households(), preview.partlyRefused(), preview.lines(), preview.refusedRows()))
                .containsExactly(2, 1, 2, 1);
        assertThat(households.idsByHeadIdNo(List.of(first, second))).isEmpty();

        long run = as(clerk, () -> imports.confirm(preview.id()));
        assertThat(as(clerk, () -> imports.confirm(preview.id()))).isEqualTo(run);
        runs.drain();

        assertThat(as(clerk, () -> runs.failures(run))).isEmpty();
        Map<String, Long> ids = households.idsByHeadIdNo(List.of(first, second));
        assertThat(ids).hasSize(2);
        assertThat(accounts.payees(ids.values())).hasSize(2);
        assertThat(as(clerk, () -> imports.preview(preview.id()).status())).isEqualTo(ImportStatus.DONE);
        assertThat(as(clerk, () -> imports.rows(preview.id(), Verdict.ACCEPTED, 0, 10)))
                .allSatisfy(row -> assertThat(row.declarationNo()).startsWith("2018-" + TOWNSHIP));
    }

    @Test
    void theSameFileStartsNothingTwice() {
        byte[] register = Registers.of(List.of(sale(id(), "扎西卓玛"))).xlsx();
        ImportPreview first = as(clerk, () -> imports.upload("甲.xlsx", in(register), 2018, true));
        as(clerk, () -> imports.confirm(first.id()));
        runs.drain();
        ImportPreview second = as(clerk, () -> imports.upload("乙.xlsx", in(register), 2018, true));
        assertThat(second.repeated()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void theSameFileAgainBeforeItIsConfirmedIsTheSameImportJudgedAnew() {
        byte[] register = Registers.of(List.of(sale(id(), "扎西卓玛"))).xlsx();
        ImportPreview first = as(clerk, () -> imports.upload("甲.xlsx", in(register), 2018, false));
        assertThat(first.refusedRows()).isEqualTo(1);
        ImportPreview second = as(hire(TOWNSHIP), () -> imports.upload("乙.xlsx", in(register), 2018, true));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(as(clerk, () -> imports.preview(first.id())).refusedRows()).isZero();
        assertThat(as(clerk, () -> imports.rows(first.id(), null, 0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED));
    }

    @ParameterizedTest
    @CsvSource({"6000, true", "9600, true", "9601, false"})
    void aTotalMayCountTheLabourIncomeOfItsColumnOrNot(int total, boolean right) {
        Map<String, Object> sale = sale(id(), "扎西卓玛");
        Map<String, Object> labour = sale(id(), "此里农布");
        labour.putAll(Map.of("产业类别", "务工", "品种", "本地短期务工", "销售数量", 1, "计量单位", "项", "单价(元)", 3600, "销售金额(元)", 3600));
        byte[] register = Registers.of(List.of(sale, labour))
                .below("合计", null, null, null, null, null, null, null, null, null, null, null, total)
                .xlsx();
        ImportPreview preview = as(clerk, () -> imports.upload("甲.xlsx", in(register), 2018, true));
        assertThat(preview.refusedRows()).isZero();
        assertThat(preview.notes().stream().noneMatch(note -> note.contains("合计")))
                .isEqualTo(right);
    }

    @Test
    void aChangedFileMayNotDeclareTheSameLinesAgain() {
        String id = id();
        declare(sale(id, "扎西卓玛"));
        Map<String, Object> more = sale(id, "扎西卓玛");
        more.put("销售日期", "2018-11-20");
        byte[] changed = Registers.of(List.of(sale(id, "扎西卓玛"), more)).xlsx();
        ImportPreview preview = as(clerk, () -> imports.upload("改.xlsx", in(changed), 2018, false));
        assertThat(List.of(preview.takenRows(), preview.refusedRows())).containsExactly(1, 1);
        assertThat(as(clerk, () -> imports.rows(preview.id(), Verdict.REFUSED, 0, 10))
                        .get(0)
                        .reasons()
                        .get(0))
                .contains("2018-" + TOWNSHIP);
    }

    @Test
    void anImportCountsWhatItsRunRefusedToo() {
        String id = id();
        Map<String, Object> remarked = sale(id, "扎西卓玛");
        remarked.put("备注", "第二份");
        byte[] one = Registers.of(List.of(sale(id, "扎西卓玛"))).xlsx();
        byte[] other = Registers.of(List.of(remarked)).xlsx();
        ImportPreview first = as(clerk, () -> imports.upload("一.xlsx", in(one), 2018, true));
        ImportPreview second = as(clerk, () -> imports.upload("二.xlsx", in(other), 2018, true));
        as(clerk, () -> imports.confirm(first.id()));
        as(clerk, () -> imports.confirm(second.id()));
        runs.drain();
        ImportPreview ended = as(clerk, () -> imports.preview(second.id()));
        assertThat(List.of(ended.takenRows(), ended.refusedRows())).containsExactly(0, 1);
        assertThat(as(clerk, () -> imports.rows(second.id(), Verdict.REFUSED, 0, 10)))
                .hasSize(1);
    }

    @Test
    void h8TheSameSaleOfAnotherDayIsWarnedOfInALaterFile() {
        String id = id();
        declare(sale(id, "扎西卓玛"));
        Map<String, Object> again = sale(id, "扎西卓玛");
        again.put("销售日期", "2018-10-09");
        byte[] register = Registers.of(List.of(again)).xlsx();
        ImportPreview preview = as(clerk, () -> imports.upload("再.xlsx", in(register), 2018, false));
        assertThat(as(clerk, () -> imports.rows(preview.id(), Verdict.WARNED, 0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(String.join("", row.reasons())).contains("2018-" + TOWNSHIP, "是否重复"));
    }

    @Test
    void outsideTheInitialLoadUnknownHouseholdsAreRefused() {
        byte[] register = Registers.of(List.of(sale(id(), "扎西卓玛"))).xlsx();
        ImportPreview preview = as(clerk, () -> imports.upload("甲.xlsx", in(register), 2018, false));
        assertThat(preview.refusedRows()).isEqualTo(1);
        assertThatThrownBy(() -> as(clerk, () -> imports.confirm(preview.id())))
                .isInstanceOf(Refusal.class)
                .hasMessage("intake.refused.nothing-to-confirm");
    }

    @Test
    void rowsOfOtherTownshipsAreRefusedAndImportsOfOthersInvisible() {
        byte[] register = Registers.of(List.of(sale(id(), "扎西卓玛"))).xlsx();
        long other = hire("533422202");
        ImportPreview theirs = as(other, () -> imports.upload("甲.xlsx", in(register), 2018, true));
        assertThat(theirs.refusedRows()).isEqualTo(1);
        ImportPreview ours = as(clerk, () -> imports.upload("甲.xlsx", in(register), 2018, true));
        assertThat(ours.refusedRows()).isZero();
        assertThatThrownBy(() -> as(other, () -> imports.preview(ours.id())))
                .isInstanceOf(Refusal.class)
                .hasMessage("intake.refused.not-here");
        assertThat(as(other, () -> imports.list()))
                .extracting(ImportPreview::id)
                .doesNotContain(ours.id());
    }

    @Test
    void refusedRowsComeBackAsTheSameWorkbookThatCanBeCorrectedAndSentAgain() {
        Map<String, Object> maize = sale(id(), "此里农布");
        maize.put("品种", "玉米");
        byte[] register = Registers.of(List.of(sale(id(), "扎西卓玛"), maize))
                .below("合计", null, null, null, null, null, null, null, null, null, null, null, 12000)
                .xlsx();
        ImportPreview preview = as(clerk, () -> imports.upload("甲.xlsx", in(register), 2018, true));
        byte[] back = as(clerk, () -> imports.refusedWorkbook(preview.id()));
        RegisterSheet sheet = RegisterReader.read(back).get(0);
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().get(0).rowNo()).isEqualTo(5);
        assertThat(sheet.rows().get(0).text(org.jiangbu.intake.reading.Column.REASON))
                .contains("I5", "产业目录");
        assertThat(sheet.above().get(0)).contains("花名册");
    }

    @Test
    void aWholeTownshipOfThousandsIsImportedSetBased() throws IOException {
        byte[] register;
        try (InputStream in = getClass().getResourceAsStream("/demo/registers/2018/533422206-羊拉乡.xlsx")) {
            register = in.readAllBytes();
        }
        long yangla = hire("533422206");
        ImportPreview preview = as(yangla, () -> imports.upload("羊拉乡.xlsx", in(register), 2018, true));
        assertThat(List.of(preview.households(), preview.lines(), preview.refusedRows()))
                .containsExactly(249, 432, 0);
        long colleague = hire("533422206"); // other tests may have decided awards there
        long run = as(colleague, () -> imports.confirm(preview.id()));
        runs.drain();
        assertThat(as(colleague, () -> runs.failures(run))).isEmpty();
        assertThat(as(yangla, () -> imports.rows(preview.id(), null, 0, 1000)))
                .hasSize(432)
                .allSatisfy(row -> assertThat(row.declarationNo()).isNotNull());
        String declared =
                as(yangla, () -> imports.rows(preview.id(), null, 0, 1)).get(0).declarationNo();
        // who confirms has entered nothing and may check it later (H19)
        assertThat(books.summaries(List.of(declared)).get(declared).enteredBy()).isEqualTo(yangla);
    }

    private void declare(Map<String, Object> row) {
        byte[] register = Registers.of(new ArrayList<>(List.of(row))).xlsx();
        ImportPreview preview = as(clerk, () -> imports.upload("首.xlsx", in(register), 2018, true));
        as(clerk, () -> imports.confirm(preview.id()));
        runs.drain();
    }

    private long hire(String areaCode) {
        long id = staff.create("intake-" + NEXT.incrementAndGet(), "代录员", null).id();
        staff.assign(id, Roles.ENTRY_CLERK, areaCode, LocalDate.of(2018, 1, 1), null);
        return id;
    }

    private <T> T as(long person, java.util.function.Supplier<T> work) {
        return user.runAs(person, work);
    }

    private static String id() {
        return Registers.idNo(NEXT.incrementAndGet());
    }

    private static InputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static Map<String, Object> sale(String idNo, String name) {
        Map<String, Object> sale = Registers.sale(idNo, name);
        sale.put("乡镇", "奔子栏镇"); // nothing is ever decided there
        sale.put("村委会", VILLAGE);
        return sale;
    }
}
