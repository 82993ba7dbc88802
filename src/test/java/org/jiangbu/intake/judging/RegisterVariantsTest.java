package org.jiangbu.intake.judging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.intake.judging.Registers.idNo;
import static org.jiangbu.intake.judging.Registers.sale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.intake.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers as offices write them, each with its own habits; all of these are understood. */
class RegisterVariantsTest {
    private static final String ID = idNo(17);

    @Test
    void columnsMayStandInAnyOrder() {
        List<String> order = new ArrayList<>(Registers.USUAL);
        Collections.reverse(order);
        Map<String, Object> usual = sale(ID, "扎西卓玛");
        Map<String, Object> reversed = new LinkedHashMap<>();
        order.forEach(heading -> reversed.put(heading, usual.get(heading)));
        assertWalnuts(Registers.of(List.of(reversed)).xlsx());
    }

    @Test
    void headingsMayHaveOtherNames() {
        assertWalnuts(new Registers()
                .above("某某花名册")
                .header(
                        "编号", "所属乡镇", "行政村", "组别", "农户姓名", "公民身份号码", "人口数", "产业类型", "产品名称", "数量", "单位", "销售单价",
                        "销售收入（元）", "销售时间", "银行账号")
                .row(
                        "1",
                        "升平",
                        "阿东",
                        "二组",
                        "扎西卓玛",
                        ID,
                        "4",
                        "经济林果",
                        "核桃",
                        "500",
                        "公斤",
                        "12.00元",
                        "￥6,000.00",
                        "2018.10.8",
                        "6231900000001")
                .xlsx());
    }

    @Test
    void aHeaderMaySpanTwoRowsUnderGroupTitles() {
        assertWalnuts(new Registers()
                .above("花名册")
                .above("填报单位（盖章）：升平镇人民政府", null, "单位：元")
                .header("序号", "村组", null, "户主信息", null, "销售情况", null, null, null, null, null, "备注")
                .header(null, "村", "组", "姓名", "身份证号", "品种", "数量", "单位", "单价", "金额", "日期", null)
                .row(1, "阿东", "二社", "扎西卓玛", ID, "核桃", 500, "公斤", 12, 6000, 43381)
                .merge(0, 1, 0, 2)
                .merge(0, 3, 0, 4)
                .merge(0, 5, 0, 10)
                .xlsx());
    }

    @Test
    void theTownshipComesFromTheVillageOrFrom填报单位() {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.remove("乡镇");
        assertWalnuts(Registers.of(List.of(row)).xlsx());
        row.put("村委会", "德吉村委会");
        JudgedRow judged = only(new Registers()
                .above("填报单位：", "霞若傈僳族乡人民政府")
                .header(row.keySet().toArray())
                .row(row.values().toArray())
                .xlsx());
        assertThat(judged.villageCode()).startsWith("533422205");
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿东村", "阿东", "阿东村委会", "阿东村民委员会", "升平镇阿东村", " 阿 东 村 "})
    void aVillageIsKnownByAnyOfItsNames(String village) {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("村委会", village);
        assertWalnuts(Registers.of(List.of(row)).xlsx());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018-10-8",
                "2018/10/8",
                "2018.10.8",
                "2018年10月8日",
                "20181008",
                "10月8日",
                "２０１８－１０－０８",
                "43381",
                "2018-10-08 00:00:00",
                "二〇一八年十月八日",
                "2018年10月8号"
            })
    void aDateIsReadInAnyUsualStyle(String date) {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("销售日期", date);
        assertWalnuts(Registers.of(List.of(row)).xlsx());
    }

    @Test
    void dayNumbersAndEightDigitsMayBeNumbers() {
        for (Object date : List.of(43381, 43381.5, 20181008)) {
            Map<String, Object> row = sale(ID, "扎西卓玛");
            row.put("销售日期", date);
            assertWalnuts(Registers.of(List.of(row)).xlsx());
        }
    }

    @Test
    void f29JinBecomeKilogramsAtTwiceThePrice() {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("销售数量", 35);
        row.put("计量单位", "斤");
        row.put("销售金额(元)", 420);
        NewLine line = only(Registers.of(List.of(row)).xlsx()).lines().get(0);
        assertThat(line.quantity()).isEqualByComparingTo("17.5");
        assertThat(line.unitPrice()).isEqualByComparingTo("24");
        assertThat(line.amountFen()).isEqualTo(42_000);
    }

    @Test
    void theUnitMayStandInTheHeading() {
        JudgedRow row = only(new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量（斤）", "单价（元/斤）", "金额", "日期")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "黎麦", "３５", "12", "420", "2018-10-08")
                .xlsx());
        assertThat(row.lines().get(0).quantity()).isEqualByComparingTo("17.5");
        assertThat(row.lines().get(0).item()).isEqualTo("藜麦");
    }

    @Test
    void f28AMissingAmountIsQuantityTimesPriceToTheFen() {
        Map<String, Object> row = sale(ID, "扎西卓玛");
        row.put("销售数量", new BigDecimal("12.35"));
        row.put("单价(元)", new BigDecimal("37.50"));
        row.put("销售金额(元)", null);
        JudgedRow judged = only(Registers.of(List.of(row)).xlsx());
        assertThat(judged.lines().get(0).amountFen()).isEqualTo(46_313);
        assertThat(judged.verdict()).isEqualTo(Verdict.WARNED);
    }

    @Test
    void totalsNotesSignaturesAndRepeatedHeadersAreNoRows() {
        Map<String, Object> first = sale(idNo(18), "此里农布");
        Registers register = Registers.of(List.of(first));
        register.row(Registers.USUAL.toArray());
        register.row(sale(ID, "扎西卓玛").values().toArray());
        register.row("小计", null, null, null, null, null, null, null, null, 1000, null, null, 12000);
        register.below("合 计", null, null, null, "2户", null, null, null, null, 1000, null, null, 12000)
                .below("注：1.本表一式三份；2.身份证号码须为文本")
                .below(
                        "填表人：张三",
                        null,
                        null,
                        null,
                        "审核人：李四",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "填报日期：2018年12月31日")
                .below("第1页 共1页");
        List<JudgedRow> rows = Judging.judge(register.xlsx());
        assertThat(rows).extracting(JudgedRow::headName).containsExactly("此里农布", "扎西卓玛");
    }

    @Test
    void cellsMergedOverTheRowsOfAHouseholdCountForEachRow() {
        Registers register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "单价", "金额", "日期")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "核桃", 10, "公斤", 10, 100, "2018-10-08")
                .row(null, null, null, null, "花椒", 10, "公斤", 50, 500, "2018-10-09")
                .row(null, null, null, null, "牛", 1, "头", 8000, 8000, "2018-10-10");
        for (int column = 0; column < 4; column++) {
            register.merge(1, column, 3, column);
        }
        assertThat(Judging.judge(register.xlsx()))
                .allSatisfy(row -> assertThat(row.idNo()).isEqualTo(ID))
                .allSatisfy(row -> assertThat(row.verdict()).isEqualTo(Verdict.ACCEPTED))
                .hasSize(3);
    }

    @Test
    void withoutMergingAnEmptyHouseholderIsNotGuessed() {
        byte[] register = new Registers()
                .header("乡镇", "村", "户主", "身份证号", "品种", "数量", "单位", "单价", "金额", "日期")
                .row("升平镇", "阿东村", "扎西卓玛", ID, "核桃", 10, "公斤", 10, 100, "2018-10-08")
                .row("升平镇", "阿东村", null, null, "花椒", 10, "公斤", 50, 500, "2018-10-09")
                .xlsx();
        assertThat(Judging.judge(register).get(1).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"扎西·卓玛, 扎西·卓玛", "扎西•卓玛, 扎西·卓玛", "' 扎西 卓玛', 扎西卓玛", "䶮卓玛, 䶮卓玛"})
    void namesAreKeptWithOneKindOfDot(String written, String kept) {
        assertThat(only(Registers.of(List.of(sale(ID, written))).xlsx()).headName())
                .isEqualTo(kept);
    }

    @Test
    void aSmallXAndFullWidthDigitsAreTheSameIdNumber() {
        String id = "11010519491231002X";
        String written = "１１０１０５１９４９１２３１００２x";
        Map<String, Object> row = sale(id, "扎西卓玛");
        row.put("身份证号码", written);
        assertThat(only(Registers.of(List.of(row)).xlsx()).idNo()).isEqualTo(id);
    }

    @Test
    void theSheetIsFoundAmongOthersByItsHeader() {
        assertWalnuts(Registers.of(List.of(sale(ID, "扎西卓玛")))
                .above("说明")
                .above("  ")
                .above("一、……")
                .xlsx());
    }

    static JudgedRow only(byte[] register) {
        List<JudgedRow> rows = Judging.judge(register);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).reasons().stream().filter(Reason::refuses).map(Judging::sentence))
                .isEmpty();
        return rows.get(0);
    }

    private static void assertWalnuts(byte[] register) {
        JudgedRow row = only(register);
        assertThat(row.villageCode()).startsWith("533422101");
        assertThat(row.idNo()).isEqualTo(ID);
        assertThat(row.headName()).isEqualTo("扎西卓玛");
        assertThat(row.lines()).hasSize(1);
        NewLine line = row.lines().get(0);
        assertThat(Arrays.asList(line.item(), line.unit(), line.on(), line.amountFen()))
                .isEqualTo(Arrays.asList("核桃", "公斤", LocalDate.of(2018, 10, 8), 600_000L));
        assertThat(line.quantity()).isEqualByComparingTo("500");
    }
}
