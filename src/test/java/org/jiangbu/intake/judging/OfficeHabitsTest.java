package org.jiangbu.intake.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangbu.intake.judging.RegisterVariantsTest.only;
import static org.jiangbu.intake.judging.Registers.idNo;
import static org.jiangbu.intake.judging.Registers.sale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of offices that change nothing about what is declared, and some that leave it open and are therefore refused. */
class OfficeHabitsTest {
    private static final String ID = idNo(17);

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\ufeff", "\u200e", "\u00a0", "\u2003", "\n"})
    void charactersThatNobodySeesAreNotRead(String unseen) {
        Map<String, Object> row = sale(ID, "扎西" + unseen + "卓玛");
        for (String heading : List.of("乡镇", "村委会", "身份证号码", "品种", "计量单位", "销售日期", "一卡通账号")) {
            row.put(heading, unseen + row.get(heading) + unseen);
        }
        row.put("销售数量", unseen + "500");
        row.put("销售金额(元)", "6000" + unseen);
        JudgedRow judged = only(Registers.of(List.of(row)).xlsx());
        assertThat(judged.headName()).isEqualTo("扎西卓玛");
        assertThat(judged.lines().get(0).amountFen()).isEqualTo(600_000);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-1 10:30, 2018-10-01",
        "2018-10-11 1:30, 2018-10-11",
        "2018-10-01T00:00:00, 2018-10-01",
        "2018-10-01 上午, 2018-10-01",
        "2018年10月1日 星期一, 2018-10-01",
        "2018、10、1, 2018-10-01",
        "2018—10—1, 2018-10-01",
        "2018.10.01., 2018-10-01"
    })
    void theTimeBehindADateNeverMixesWithItsDay(String written, LocalDate day) {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("销售日期", written);
        assertThat(only(Registers.of(List.of(row)).xlsx()).lines().get(0).on()).isEqualTo(day);
    }

    @Test
    void aDateWithoutYearIsNotGuessedUnderATitleOfAnotherYear() {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("销售日期", "10月8日");
        byte[] register = new Registers()
                .above("德钦县2017年产业以奖代补花名册")
                .header(row.keySet().toArray())
                .row(row.values().toArray())
                .xlsx();
        assertThat(Judging.judge(register).get(0).reasons())
                .extracting(Reason::key)
                .containsExactly("intake.date.without-year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500（公斤）", "500 公斤", "'500", "500公斤"})
    void aUnitMayStandBehindTheQuantityInBrackets(String quantity) {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("销售数量", quantity);
        row.put("计量单位", "公斤（kg）");
        assertThat(only(Registers.of(List.of(row)).xlsx()).lines().get(0).quantity())
                .isEqualByComparingTo("500");
    }

    @ParameterizedTest
    @CsvSource({
        "农户名称, 种养殖种类, 规格单位, 销售总值",
        "申报户, 农畜产品名称, 核算单位, 销售产值",
        "建档立卡户户主, 产业, 计算单位, 实现收入",
        "被奖补户主姓名, 种（养）品种, 数量单位, 销售（务工）收入"
    })
    void headingsNobodyListedAreKnownByTheirWords(String name, String product, String unit, String amount) {
        JudgedRow row = only(new Registers()
                .header("乡镇", "村别", name, "二代身份证号", product, "销售数", unit, "售价", amount, "成交日期")
                .row("升平镇", "阿东", "扎西卓玛", ID, "核桃", 500, "公斤", 12, 6000, "2018-10-8")
                .xlsx());
        assertThat(row.lines().get(0).amountFen()).isEqualTo(600_000);
        assertThat(row.reasons()).extracting(Reason::key).containsExactly();
    }

    @Test
    void theVillageMayStandInTheTitleOverTheHeaderOrWithTheGroup() {
        List<Object> row = List.of("扎西卓玛", ID, "核桃", 500, "公斤", 12, 6000, "2018-10-8");
        Object[] header = {"户主", "身份证号", "品种", "数量", "单位", "单价", "金额", "日期"};
        for (Object[] above :
                new Object[][] {{"德钦县升平镇阿东村2018年产业以奖代补花名册"}, {"乡镇：升平镇", "村委会：阿东村"}, {"填报单位：升平镇阿东村民委员会"}}) {
            assertThat(only(new Registers()
                                    .above(above)
                                    .header(header)
                                    .row(row.toArray())
                                    .xlsx())
                            .villageCode())
                    .startsWith("533422101");
        }
        List<Object> withGroup = new ArrayList<>(row);
        withGroup.add("升平镇阿东村二社");
        List<Object> wider = new ArrayList<>(List.of(header));
        wider.add("村组名称");
        JudgedRow judged = only(
                new Registers().header(wider.toArray()).row(withGroup.toArray()).xlsx());
        assertThat(judged.villageCode()).startsWith("533422101");
        assertThat(judged.group()).isEqualTo("二社");
    }

    @Test
    void twoVillagesOverTheHeaderLeaveItOpen() {
        byte[] register = new Registers()
                .above("升平镇阿东村花名册", "拖顶傈僳族乡洛沙村")
                .header("户主", "身份证号", "品种", "数量", "单位", "单价", "金额", "日期")
                .row("扎西卓玛", ID, "核桃", 500, "公斤", 12, 6000, "2018-10-8")
                .xlsx();
        assertThat(Judging.judge(register).get(0).reasons())
                .extracting(Reason::key)
                .containsExactly("intake.place.no-village");
    }

    @Test
    void columnNumbersTotalsAndSignaturesBelowAreNoRows() {
        Registers register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "单价", "金额", "日期")
                .row("甲", "乙", 1, 2, 3, 4, 5, 6, 7, 8)
                .row("升平镇", "阿东村", "扎西卓玛", ID, "核桃", 500, "公斤", 12, 6000, "2018-10-8")
                .row(null, "总   计", null, "共1户", null, 500, null, null, 6000)
                .row("驻村工作队队长：", null, "村党支部书记：", null, "挂包干部：", null, null, null, null, "2018年12月31日");
        assertThat(Judging.judge(register.xlsx()))
                .extracting(JudgedRow::headName)
                .containsExactly("扎西卓玛");
    }

    @Test
    void aRowWithoutIdNumberIsNotLostOverItsRemark() {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("身份证号码", null);
        row.put("备注", "本人已签字");
        List<JudgedRow> rows =
                Judging.judge(Registers.of(List.of(sale(idNo(18), "此里农布"), row)).xlsx());
        assertThat(rows).extracting(JudgedRow::verdict).containsExactly(Verdict.ACCEPTED, Verdict.REFUSED);
    }

    @Test
    void aSheetOfDeclarationsThatCannotBeJudgedIsNotPassedOver() {
        byte[] register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "数量", "单价", "金额", "日期")
                .row("升平镇", "阿东村", "扎西卓玛", ID, 500, 12, 6000, "2018-10-8")
                .xlsx();
        assertThatThrownBy(() -> Judging.judge(register)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key())
                .isEqualTo("intake.file.sheet-missing-columns"));
    }

    @Test
    void twoColumnsOfTheSameNameAreNotChosenFrom() {
        byte[] register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "金额", "金额", "日期")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "核桃", 500, "公斤", 6000, 5000, "2018-10-8")
                .xlsx();
        assertThatThrownBy(() -> Judging.judge(register))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo("intake.file.two-columns"));
    }

    @Test
    void theSurerOfTwoNamesCounts() {
        JudgedRow row = only(new Registers()
                .header("乡镇", "村", "户主姓名", "身份证号", "产业名称", "品种", "存栏数量", "销售数量", "单位", "家庭收入", "销售金额", "日期")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "林果", "核桃", 7, 500, "公斤", 1, 6000, "2018-10-8")
                .xlsx());
        assertThat(row.lines().get(0).quantity()).isEqualByComparingTo("500");
    }

    @Test
    void dayNumbersCountFrom1904WhereTheWorkbookSaysSo() {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("销售日期", 43381 - 1462);
        byte[] old = Parts.replace(
                Registers.of(List.of(row)).xlsx(), "xl/workbook.xml", "date1904=\"false\"", "date1904=\"1\"");
        assertThat(only(old).lines().get(0).on()).isEqualTo(LocalDate.of(2018, 10, 8));
    }

    @Test
    void aDayOverThreeColumnsIsReadTogether() {
        Registers flat = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "金额", "年", "月", "日")
                .row("升平镇", "阿东村", "扎西卓玛", idNo(7), "核桃", 50, "公斤", 600, 2018, 10, 8)
                .row("升平镇", "阿东村", "此里农布", idNo(8), "核桃", 50, "公斤", 600, "２０１８年", "10月", "9日")
                .row("升平镇", "阿东村", "江初", idNo(9), "核桃", 50, "公斤", 600, 2018, 10, 32);
        List<JudgedRow> rows = Judging.judge(flat.xlsx());
        assertThat(rows).extracting(JudgedRow::isTaken).containsExactly(true, true, false);
        assertThat(rows.get(1).lines().get(0).on()).isEqualTo(LocalDate.of(2018, 10, 9));
        assertThat(rows.get(2).reasons().get(0).cell()).isEqualTo("I4");
        Registers grouped = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "金额", "销售日期", null, null)
                .header(null, null, null, null, null, null, null, null, "年", "月", "日")
                .row("升平镇", "阿东村", "扎西卓玛", idNo(7), "核桃", 50, "公斤", 600, 2018, 10, 8)
                .merge(0, 8, 0, 10);
        assertThat(Judging.judge(grouped.xlsx()).get(0).lines().get(0).on()).isEqualTo(LocalDate.of(2018, 10, 8));
    }

    @Test
    void aRegisterWithoutAnyDateIsRefusedOnce() {
        Registers register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "金额")
                .row("升平镇", "阿东村", "扎西卓玛", idNo(7), "核桃", 50, "公斤", 600);
        assertThatThrownBy(() -> Judging.judge(register.xlsx()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.args()).contains("销售日期"));
    }

    @Test
    void spellingsOfOneGroupAreNoTwoGroups() {
        Map<String, Object> one = sale(idNo(7), "扎西卓玛");
        one.put("村民小组", "1社");
        Map<String, Object> again = sale(idNo(7), "扎西卓玛");
        again.put("村民小组", "一组");
        again.put("销售日期", "2018-11-20");
        Map<String, Object> other = sale(idNo(7), "扎西卓玛");
        other.put("村民小组", "二组");
        other.put("销售日期", "2018-12-20");
        assertThat(Judging.judge(Registers.of(List.of(one, again)).xlsx()))
                .extracting(JudgedRow::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.ACCEPTED);
        assertThat(Judging.judge(Registers.of(List.of(one, other)).xlsx()))
                .extracting(JudgedRow::verdict)
                .containsExactly(Verdict.ACCEPTED, Verdict.WARNED);
    }

    @Test
    void aCardNumberWithAWrongCheckDigitIsWarnedOf() {
        Map<String, Object> row = sale(idNo(7), "扎西卓玛");
        row.put("一卡通账号", "6231907582218206661");
        assertThat(Judging.judge(Registers.of(List.of(row)).xlsx()).get(0).reasons())
                .extracting(Reason::key)
                .containsExactly("intake.account.doubtful");
    }

    @ParameterizedTest
    @CsvSource({
        "省外务工, STABLE_TRANSFER",
        "就地务工, LOCAL_SHORT",
        "本地零工, LOCAL_SHORT",
        "采集松茸, FOREST_GATHERING",
        "采集野生菌, FOREST_GATHERING"
    })
    void wordsThatOfficesUseForLabourAreKnown(String written, String type) {
        Registers register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "务工人员", "务工类型", "务工收入", "务工时间")
                .row("升平镇", "阿东村", "扎西卓玛", idNo(7), "扎西卓玛", written, 9000, "2018年3月-8月");
        assertThat(Judging.judge(register.xlsx()).get(0).lines())
                .extracting(NewLine::item)
                .containsExactly(type);
    }
}
