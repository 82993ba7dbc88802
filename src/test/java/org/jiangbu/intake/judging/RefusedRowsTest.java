package org.jiangbu.intake.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.intake.judging.Registers.idNo;
import static org.jiangbu.intake.judging.Registers.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.IdNumber;
import org.jiangbu.intake.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with which sentence, at which cell. */
class RefusedRowsTest {
    private static final String ID = idNo(17);

    @ParameterizedTest
    @CsvSource({
        "身份证号码, 533499198011033000, F4, base.id.damaged-by-excel",
        "身份证号码, 533499800101123, F4, base.id.fifteen-digits",
        "身份证号码, 53349919801117306Y, F4, base.id.characters",
        "身份证号码, 533499198011173061, F4, base.id.check-digit",
        "身份证号码, , F4, base.id.missing",
        "户主姓名, A, E4, base.name.invalid",
        "品种, 玉米, I4, policy.line.not-in-catalogue",
        "品种, 松茸, I4, policy.line.gathered",
        "销售数量, NaN, J4, intake.number.unreadable",
        "销售数量, -5, J4, intake.number.not-positive",
        "销售数量, 约500, J4, intake.number.unreadable",
        "'单价(元)', '1,2', L4, intake.number.unreadable",
        "'销售金额(元)', 6002, M4, policy.line.amount-differs",
        "'销售金额(元)', 1e9, M4, intake.number.unreadable",
        "'销售金额(元)', 99999999999999999999, M4, intake.number.unreadable",
        "计量单位, 头, K4, policy.line.unit-unknown",
        "销售日期, 2019-01-05, N4, policy.line.out-of-window",
        "销售日期, 2017-12-31, N4, policy.line.out-of-window",
        "销售日期, 2018-2-30, N4, intake.date.no-such-day",
        "销售日期, 3/5/2018, N4, intake.date.ambiguous",
        "销售日期, 18.3.5, N4, intake.date.ambiguous",
        "销售日期, 2018年10月, N4, intake.date.without-day",
        "销售日期, 秋天, N4, intake.date.unreadable",
        "销售日期, , N4, policy.line.date-missing",
        "村委会, 月球村, C4, intake.place.unknown-village",
        "乡镇, 火星镇, B4, intake.place.unknown-township",
        "一卡通账号, 12345, O4, intake.account.not-a-number",
        "一卡通账号, 6.2319E+18, O4, intake.account.damaged-by-excel"
    })
    void aBadCellIsNamedWithItsReason(String column, String value, String cell, String key) {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put(column, value);
        JudgedRow judged = Judging.judge(Registers.of(List.of(row)).xlsx()).get(0);
        assertThat(judged.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judged.reasons()).extracting(Reason::key).containsExactly(key);
        assertThat(judged.reasons()).extracting(Reason::cell).containsExactly(cell);
        assertThat(Judging.sentence(judged.reasons().get(0)))
                .doesNotContain(key)
                .doesNotContain("{");
    }

    @Test
    void anIdNumberStoredAsANumberIsDamagedAndNotRepaired() {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("身份证号码", 533499198011173000L);
        JudgedRow judged = Judging.judge(Registers.of(List.of(row)).xlsx()).get(0);
        assertThat(judged.reasons()).extracting(Reason::key).containsExactly("base.id.damaged-by-excel");
        assertThat(judged.idNo()).isEmpty();
    }

    @Test
    void r3ASaleOfTomorrowIsRefused() {
        byte[] register = Registers.of(List.of(sale(ID, "扎西卓玛"))).xlsx();
        assertThat(Judging.judge(register, LocalDate.of(2018, 10, 7), v -> true)
                        .get(0)
                        .reasons())
                .extracting(Reason::key)
                .containsExactly("policy.line.future");
    }

    @Test
    void aPlaceOutsideThePersonsAreaIsRefused() {
        byte[] register = Registers.of(List.of(sale(ID, "扎西卓玛"))).xlsx();
        assertThat(Judging.judge(register, Judging.TODAY, v -> v.startsWith("533422202"))
                        .get(0)
                        .reasons())
                .extracting(Reason::key)
                .containsExactly("intake.place.not-yours");
    }

    @Test
    void h1OneIdNumberWithTwoNamesRefusesAllItsRows() {
        Map<String, Object> other = sale(ID, "此里农布");
        other.put("销售日期", "2018-10-09");
        assertRefused(List.of(sale(ID, "扎西卓玛"), other), "intake.household.two-names", 2);
    }

    @Test
    void oneIdNumberInTwoVillagesRefusesAllItsRows() {
        Map<String, Object> other = sale(ID, "扎西卓玛");
        other.put("村委会", "巨水村");
        other.put("销售日期", "2018-10-09");
        assertRefused(List.of(sale(ID, "扎西卓玛"), other), "intake.household.two-villages", 2);
    }

    @Test
    void h24OneAccountForTwoHouseholdsRefusesBoth() {
        Map<String, Object> other = sale(idNo(18), "此里农布");
        other.put("一卡通账号", sale(ID, "扎西卓玛").get("一卡通账号"));
        assertRefused(List.of(sale(ID, "扎西卓玛"), other), "intake.account.two-households", 2);
    }

    @Test
    void theSameLineTwiceCountsOnce() {
        assertRefused(List.of(sale(ID, "扎西卓玛"), sale(ID, "扎西卓玛")), "intake.row.repeats", 1);
    }

    @Test
    void otherRowsOfTheHouseholdStillCount() {
        Map<String, Object> maize = sale(ID, "扎西卓玛");
        maize.put("品种", "玉米");
        List<JudgedRow> rows =
                Judging.judge(Registers.of(List.of(sale(ID, "扎西卓玛"), maize)).xlsx());
        assertThat(rows).extracting(JudgedRow::verdict).containsExactly(Verdict.ACCEPTED, Verdict.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "-", "—", "无"})
    void aStruckOutRowDeclaresNothing(String stroke) {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        List.of("品种", "销售数量", "计量单位", "单价(元)", "销售金额(元)", "销售日期").forEach(column -> row.put(column, stroke));
        JudgedRow judged = Judging.judge(Registers.of(List.of(row)).xlsx()).get(0);
        assertThat(judged.reasons()).extracting(Reason::key).containsExactly("intake.row.nothing-declared");
    }

    private static void assertRefused(List<Map<String, Object>> rows, String key, int refused) {
        List<JudgedRow> judged = Judging.judge(Registers.of(rows).xlsx());
        assertThat(judged.stream().filter(row -> row.verdict() == Verdict.REFUSED))
                .hasSize(refused)
                .allSatisfy(
                        row -> assertThat(row.reasons()).extracting(Reason::key).contains(key));
    }

    @ParameterizedTest
    @CsvSource({"20990101, 2019-01-15", "20181009, 2018-10-08"})
    void h5NobodySellsBeforeBeingBorn(String born, String first) {
        String body = "533499" + born + "905";
        String idNo = body + IdNumber.checkDigit(body + "0");
        // a sale of 2018-10-08, judged on 2019-01-15
        JudgedRow row =
                Judging.judge(Registers.of(List.of(sale(idNo, "扎西卓玛"))).xlsx()).get(0);
        assertThat(row.isTaken()).isFalse();
        assertThat(row.reasons()).filteredOn(Reason::refuses).singleElement().satisfies(reason -> assertThat(
                        Judging.sentence(reason))
                .contains("出生日期"));
    }
}
