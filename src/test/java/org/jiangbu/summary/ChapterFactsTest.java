package org.jiangbu.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Messages;
import org.jiangbu.declaration.TownshipDeclarations;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.paper.Paragraph;
import org.jiangbu.paper.Table;
import org.jiangbu.policy.Programmes;
import org.jiangbu.selfcheck.SelfCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sentences and tables of the report on the figures of the county's own report of 2018. */
class ChapterFactsTest extends IntegrationTest {
    private static final LocalDate DUE = LocalDate.of(2018, 11, 30);
    private static final Instant MONDAY = Instant.parse("2018-12-03T02:00:00Z");

    @Autowired
    private Programmes programmes;

    @Autowired
    private Messages messages;

    private ChapterFacts facts(int workdaysLate, List<Problem> problems) {
        SelfCheck shengping = new SelfCheck(
                "ZC-2018-533422101",
                2018,
                "533422101",
                null,
                DUE,
                null,
                null,
                false,
                false,
                MONDAY,
                MONDAY,
                null,
                0,
                0,
                0);
        SelfCheck tuoding = new SelfCheck(
                "ZC-2018-533422204",
                2018,
                "533422204",
                null,
                DUE,
                null,
                null,
                true,
                false,
                null,
                null,
                null,
                workdaysLate,
                0,
                0);
        List<TownshipFacts> townships = List.of(
                new TownshipFacts(
                        "升平镇",
                        190,
                        new TownshipDeclarations("533422101", 180, 170, 160, 150, 2, 100_000_000),
                        400_000_00,
                        shengping),
                new TownshipFacts(
                        "拖顶傈僳族乡",
                        615,
                        new TownshipDeclarations("533422204", 600, 400, 0, 0, 3, 90_000_000),
                        0,
                        tuoding));
        FundBalance fund = new FundBalance(
                1, "F", "资金", "省", 864_900_000, 809_196_125, 809_196_125, 400_000_00, 0, 0, Set.of("2018 INDUSTRY"));
        ReportFacts facts = new ReportFacts(
                2018,
                "德钦县",
                MONDAY,
                programmes.programme(2018),
                programmes.policy(2018),
                programmes.catalogue(2018),
                townships,
                List.of(fund),
                null,
                problems,
                DUE);
        return new ChapterFacts(facts, new Phrases(messages, Locale.SIMPLIFIED_CHINESE));
    }

    private static String words(ChapterFacts facts, Chapter chapter) {
        return facts.of(chapter).stream()
                .filter(Paragraph.class::isInstance)
                .map(part -> ((Paragraph) part).words())
                .collect(Collectors.joining("\n"));
    }

    private static Table table(ChapterFacts facts, Chapter chapter) {
        return facts.of(chapter).stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** R21: 30 November is a Friday; on Monday 3 December a township is one workday late. */
    @Test
    void lateTownshipsAreNamedWithTheirWorkdays() {
        assertThat(words(facts(1, List.of()), Chapter.PROBLEMS))
                .contains("应当于2018年11月30日前全面完成自查")
                .contains("截至2018年12月3日，2个乡（镇）中已有1个上报自查结果，1个乡（镇）逾期")
                .endsWith("拖顶傈僳族乡逾期1个工作日。");
        assertThat(words(facts(0, List.of()), Chapter.PROBLEMS)).contains("没有乡（镇）逾期");
    }

    /** R15, R25, F25: 8,649,000.00 arrived, 8,091,961.25 allocated, 557,038.75 left. */
    @Test
    void fundsAreThoseOfTheReportWithCapitals() {
        assertThat(words(facts(0, List.of()), Chapter.PROJECTS))
                .contains("到位资金8,649,000.00元")
                .contains("下拨资金8,091,961.25元（大写：人民币捌佰零玖万壹仟玖佰陆拾壹元贰角伍分）")
                .contains("结余557,038.75元，资金使用率93.56%");
    }

    @Test
    void awardSaysPolicyHouseholdsAndAverage() {
        assertThat(words(facts(0, List.of()), Chapter.AWARD))
                .contains("末端给予30%的产业奖补")
                .contains("末端给予10%的务工奖补")
                .contains("上限最高额为3,000.00元/户")
                .contains("经济林主要包括")
                .contains("全县在册农户805户，已申报780户，经乡（镇）核实570户，列入县级审批花名册160户；已兑付150户")
                .contains("户均增加奖补收入2,666.67元");
        assertThat(table(facts(1, List.of()), Chapter.AWARD).lines().get(1))
                .containsExactly("拖顶傈僳族乡", "615", "600", "400", "900,000.00", "0", "0.00", "填报中", "1");
    }

    @Test
    void problemsStandAsTheTownshipsWroteThemWithWhatBecameOfThem() {
        Problem closed = new Problem(
                "升平镇", "佐证资料齐全", "两户缺收据，电话13812345678", "补齐收据", DUE, "selfcheck.finding.CLOSED", Problem.Stage.CLOSED);
        Problem open =
                new Problem("霞若", "档案归集", "档案不全", "逐户归档", null, "selfcheck.state.SUBMITTED", Problem.Stage.REVIEW);
        ChapterFacts facts = facts(0, List.of(closed, open));
        assertThat(words(facts, Chapter.PROBLEMS)).contains("共发现问题2个：县级审核中1个，整改中0个，已销号1个");
        assertThat(table(facts, Chapter.PROBLEMS).lines())
                .containsExactly(
                        List.of("1", "升平镇", "佐证资料齐全", "两户缺收据，电话****5678", "补齐收据", "2018-11-30", "已销号"),
                        List.of("2", "霞若", "档案归集", "档案不全", "逐户归档", "–", "县级审核中"));
    }
}
