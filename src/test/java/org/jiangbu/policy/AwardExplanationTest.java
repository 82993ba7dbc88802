package org.jiangbu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.policy.Rules.INDUSTRY_ONLY;
import static org.jiangbu.policy.Rules.award;
import static org.jiangbu.policy.Rules.sales;
import static org.jiangbu.policy.Rules.year;
import static org.jiangbu.policy.Rules.yuan;

import java.util.Locale;
import org.jiangbu.base.Messages;
import org.junit.jupiter.api.Test;

class AwardExplanationTest {
    private final AwardExplanation chinese = new AwardExplanation(new Messages(), Locale.SIMPLIFIED_CHINESE);
    private final AwardExplanation english = new AwardExplanation(new Messages(), Locale.ENGLISH);

    @Test
    void aFarmerReadsWhatIsPaidAndWhy() {
        assertThat(chinese.sentence(2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, year("8000", "9000")), yuan("0")))
                .isEqualTo("2018年度：核实销售收入8,000.00元，按30%奖补2,400.00元；核实务工收入9,000.00元，按10%奖补900.00元；应发3,300.00元。");
    }

    @Test
    void theCutOfTheCapIsNamed() {
        assertThat(english.sentence(2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, sales("14650")), yuan("1200")))
                .isEqualTo("For 2018: verified sales of 14,650.00 yuan at 30% would give 4,395.00 yuan; the cap is"
                        + " 3,000.00 yuan, so 3,000.00 yuan count (1,395.00 yuan less); 3,000.00 yuan in all, of which"
                        + " 1,200.00 yuan have been paid; 1,800.00 yuan are to be paid now.");
    }

    @Test
    void aClawbackIsSaidPlainly() {
        assertThat(chinese.sentence(2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, sales("7000")), yuan("3000")))
                .endsWith("合计2,100.00元，已发3,000.00元，应退回900.00元。");
    }

    @Test
    void whatIsSettledIsNotPaidAgain() {
        assertThat(chinese.sentence(2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, sales("7000")), yuan("2100")))
                .endsWith("已全部发放，本次不再发放。");
        assertThat(chinese.sentence(2018, INDUSTRY_ONLY, Entitlement.NONE, yuan("0")))
                .isEqualTo("2018年度：没有核实的收入；应发0.00元。");
    }

    @Test
    void aJointCapIsSaidToCoverBothAwards() {
        assertThat(chinese.sentence(2018, Rules.JOINT, award(Rules.JOINT, year("8000", "9000")), yuan("0")))
                .endsWith("核实务工收入9,000.00元，按10%应奖补900.00元，两项奖补合计受每户上限3,000.00元限制，计600.00元（核减300.00元）；应发3,000.00元。");
    }

    @Test
    void beforeAnybodyHasVerifiedNothingIsCalledVerifiedOrDue() {
        Entitlement declared = award(INDUSTRY_ONLY, year("8000", "9000"));
        assertThat(chinese.expected(2018, INDUSTRY_ONLY, declared, yuan("0")))
                .isEqualTo("2018年度：销售收入8,000.00元，按30%奖补2,400.00元；务工收入9,000.00元，按10%奖补900.00元；预计奖补3,300.00元，以核实结果为准。");
        assertThat(english.expected(2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, sales("14650")), yuan("0")))
                .isEqualTo(
                        "For 2018: sales of 14,650.00 yuan at 30% would give 4,395.00 yuan; the cap is 3,000.00 yuan,"
                                + " so 3,000.00 yuan count (1,395.00 yuan less); the expected award is 3,000.00 yuan, subject to"
                                + " verification.");
        assertThat(chinese.expected(2018, INDUSTRY_ONLY, Entitlement.NONE, yuan("0")))
                .isEqualTo("2018年度：尚未填报收入；预计奖补0.00元，以核实结果为准。");
    }

    @Test
    void whatWasDecidedButNotPaidIsNotCalledPaid() {
        assertThat(chinese.addition(
                        2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, year("14799.97", "9000")), yuan("2999.99")))
                .endsWith("合计3,900.00元，此前已核定2,999.99元，本次核定900.01元。");
        assertThat(chinese.addition(2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, sales("7000")), yuan("3000")))
                .endsWith("合计2,100.00元，此前已核定3,000.00元，本次核减900.00元。");
    }

    @Test
    void aDraftNamesWhatItAddsToTheYear() {
        assertThat(chinese.expected(
                        2018, INDUSTRY_ONLY, award(INDUSTRY_ONLY, year("14799.97", "9000")), yuan("2999.99")))
                .endsWith("全年预计奖补3,900.00元，其中本次申报增加900.01元，以核实结果为准。");
    }
}
