package org.jiangbu.intake.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.intake.judging.RegisterVariantsTest.only;
import static org.jiangbu.intake.judging.Registers.idNo;
import static org.jiangbu.intake.judging.Registers.sale;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiangbu.declaration.LineKind;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labour income (R9, R10) in the styles in which registers hold it. */
class LabourRowsTest {
    private static final String ID = idNo(17);

    @Test
    void labourBelongsToThePersonTheRemarkNames() {
        NewLine line = only(labour("务工人员：此里农布")).lines().get(0);
        assertThat(line.kind()).isEqualTo(LineKind.LABOUR);
        assertThat(line.item()).isEqualTo("LOCAL_SHORT");
        assertThat(line.workerName()).isEqualTo("此里农布");
    }

    @Test
    void withoutANameLabourBelongsToTheHouseholderWithAWarning() {
        JudgedRow row = only(labour(null));
        assertThat(row.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(row.lines().get(0).workerName()).isEqualTo("扎西卓玛");
    }

    @Test
    void aNumberBehindTheNameDoesNotHideTheName() {
        assertThat(only(labour("务工人员:此里农布 身份证号533499199303033330"))
                        .lines()
                        .get(0)
                        .workerName())
                .isEqualTo("此里农布");
    }

    @ParameterizedTest
    @ValueSource(strings = {"其妻卓玛在香格里拉务工", "妻子：卓玛", "次子在外务工"})
    void aRemarkThatSpeaksOfSomebodyElseIsNeverGivenToTheHouseholder(String remark) {
        assertThat(Judging.judge(labour(remark))).noneMatch(JudgedRow::isTaken);
    }

    @Test
    void aRemarkWithoutAPersonIsSaidToNameNobody() {
        JudgedRow row = only(labour("在香格里拉务工"));
        assertThat(row.verdict()).isEqualTo(Verdict.WARNED);
        assertThat(row.reasons()).extracting(Reason::key).contains("intake.labour.remark-names-nobody");
    }

    @Test
    void aRowMayHoldASaleAndLabourInColumnsOfItsOwn() {
        JudgedRow row = only(new Registers()
                .header("乡镇", "村", "户主", "身份证号", "产品销售情况", null, null, null, null, "销售日期", "务工情况", null, null, null)
                .header(null, null, null, null, "品种", "数量", "单位", "单价", "金额", null, "姓名", "类型", "起止时间", "收入")
                .row(
                        "升平镇",
                        "阿东村",
                        "扎西卓玛",
                        ID,
                        "核桃",
                        500,
                        "公斤",
                        12,
                        6000,
                        "2018-10-08",
                        "此里农布",
                        "稳定转移就业",
                        "2018年3月-8月",
                        12600)
                .xlsx());
        assertThat(row.lines()).extracting(NewLine::amountFen).containsExactly(600_000L, 1_260_000L);
        NewLine labour = row.lines().get(1);
        assertThat(labour.workerName()).isEqualTo("此里农布");
        assertThat(labour.from()).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(labour.on()).isEqualTo(LocalDate.of(2018, 8, 31));
    }

    @Test
    void aSheetOfLabourAloneMayUsePlainHeadings() {
        NewLine line = only(new Registers()
                        .above("2018年务工奖补花名册")
                        .header("乡镇", "村", "户主", "身份证号", "务工人", "类型", "收入", "时间", "工作单位")
                        .row("升平镇", "阿东村", "扎西卓玛", ID, "此里农布", "采集林下资源", 12600, "2018.03.01-11.30", "昆明")
                        .xlsx())
                .lines()
                .get(0);
        assertThat(line.item()).isEqualTo("FOREST_GATHERING");
        assertThat(line.workerName()).isEqualTo("此里农布");
        assertThat(line.from()).isEqualTo(LocalDate.of(2018, 3, 1));
        assertThat(line.on()).isEqualTo(LocalDate.of(2018, 11, 30));
    }

    @ParameterizedTest
    @CsvSource({
        "2018年3月1日起至2018年8月31日止, 2018-03-01, 2018-08-31",
        "3-8月, 2018-03-01, 2018-08-31",
        "201803-201808, 2018-03-01, 2018-08-31",
        "2018/3/1~2018/8/31, 2018-03-01, 2018-08-31",
        "2018年, 2018-01-01, 2018-12-31"
    })
    void aPeriodIsReadInAnyUsualStyle(String written, LocalDate from, LocalDate to) {
        NewLine line = only(labour(null, Map.of("销售日期", written))).lines().get(0);
        assertThat(line.from()).isEqualTo(from);
        assertThat(line.on()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3-5", "2018.3-5", "3.5"})
    void whatMayBeADayOrAPeriodIsNotGuessed(String written) {
        assertThat(Judging.judge(labour(null, Map.of("销售日期", written))).get(0).verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void zeroDaysAndWagesSayNothing() {
        JudgedRow row = only(labour("务工人员：此里农布", Map.of("销售数量", 0, "单价(元)", 0)));
        assertThat(row.lines().get(0).amountFen()).isEqualTo(360_042);
    }

    @Test
    void f21ThePersonOfTwoHouseholdsIsAwardedOnce() {
        Registers register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "务工人员", "务工人员身份证号", "务工类型", "务工收入", "务工时间")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "扎西卓玛", null, "外出务工", 9000, "2018年3月-8月")
                .row("升平镇", "阿东村", "此里农布", Registers.idNo(18), "扎西卓玛", ID, "外出务工", 9000, "2018年3月-8月");
        List<JudgedRow> rows = Judging.judge(register.xlsx());
        assertThat(rows).extracting(JudgedRow::isTaken).containsExactly(true, false);
        assertThat(rows.get(1).reasons()).extracting(Reason::key).contains("intake.labour.two-households");
    }

    @Test
    void f21TheHouseholderOfOneHouseholdIsNoWorkerOfAnother() {
        Registers register = new Registers()
                .header(
                        "乡镇",
                        "村",
                        "户主",
                        "身份证号",
                        "品种",
                        "数量",
                        "单位",
                        "金额",
                        "日期",
                        "务工人员",
                        "务工人员身份证号",
                        "务工类型",
                        "务工收入",
                        "务工时间")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "核桃", 50, "公斤", 600, "2018-10-8")
                .row(
                        "升平镇",
                        "阿东村",
                        "此里农布",
                        Registers.idNo(18),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "扎西卓玛",
                        ID,
                        "外出务工",
                        9000,
                        "2018年3月-8月");
        assertThat(Judging.judge(register.xlsx()))
                .extracting(JudgedRow::isTaken)
                .containsExactly(true, false);
    }

    @Test
    void h1OneNameInAHouseholdHasOneNumber() {
        Registers register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "务工人员", "务工人员身份证号", "务工类型", "务工收入", "务工时间")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "江初", Registers.idNo(18), "外出务工", 9000, "2018年3月-8月")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "江初", Registers.idNo(19), "短期务工", 900, "2018年9月");
        assertThat(Judging.judge(register.xlsx()))
                .extracting(JudgedRow::isTaken)
                .containsExactly(true, false);
    }

    @Test
    void f21TheHouseholderOfALaterRowIsNoWorkerOfAnotherHousehold() {
        List<JudgedRow> rows = Judging.judge(workers()
                .row("升平镇", "阿东村", "此里农布", Registers.idNo(18), "扎西卓玛", ID, "外出务工", 9000, "2018年3月-8月")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "扎西卓玛", null, "外出务工", 9000, "2018年3月-8月")
                .xlsx());
        assertThat(rows).extracting(JudgedRow::isTaken).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "扎西卓玛, 19, intake.labour.householder-other-number",
        "培楚, 17, intake.labour.householders-number",
        "此里农布, 20, intake.labour.two-numbers",
        "培楚, 18, intake.labour.two-names"
    })
    void h1AWorkerIsOnePersonUnderOneNumber(String worker, int number, String key) {
        List<JudgedRow> rows = Judging.judge(workers()
                .row("升平镇", "阿东村", "扎西卓玛", ID, "此里农布", idNo(18), "外出务工", 9000, "2018年3月-8月")
                .row("升平镇", "阿东村", "扎西卓玛", ID, worker, idNo(number), "外出务工", 800, "2018年3月-8月")
                .xlsx());
        assertThat(rows).extracting(JudgedRow::isTaken).containsExactly(true, false);
        assertThat(rows.get(1).reasons()).extracting(Reason::key).containsExactly(key);
    }

    private static Registers workers() {
        return new Registers().header("乡镇", "村", "户主", "身份证号", "务工人员", "务工人员身份证号", "务工类型", "务工收入", "务工时间");
    }

    @Test
    void p7MushroomsOfOneRegisterAreNotGrownAndGatheredAtOnce() {
        Registers register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "金额", "日期", "收购商")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "食用菌", 10, "公斤", 900, "2018-8-10", "得一公司")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "采集林下资源", null, null, 900, "2018-8-10", "得一公司");
        assertThat(Judging.judge(register.xlsx())).noneMatch(JudgedRow::isTaken);
    }

    private static byte[] labour(String remark) {
        return labour(remark, Map.of());
    }

    private static byte[] labour(String remark, Map<String, Object> other) {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        Object[] values = {"务工", "本地短期务工", 1, "项", "3600.42", "3600.42", "2018-12-31"};
        List<String> headings = List.of("产业类别", "品种", "销售数量", "计量单位", "单价(元)", "销售金额(元)", "销售日期");
        for (int i = 0; i < values.length; i++) {
            row.put(headings.get(i), values[i]);
        }
        row.put("备注", remark);
        row.putAll(other);
        return Registers.of(List.of(row)).xlsx();
    }
}
