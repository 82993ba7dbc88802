package org.jiangbu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiangbu.policy.Rules.INDUSTRY_ONLY;
import static org.jiangbu.policy.Rules.JOINT;
import static org.jiangbu.policy.Rules.SEPARATE;
import static org.jiangbu.policy.Rules.award;
import static org.jiangbu.policy.Rules.sales;
import static org.jiangbu.policy.Rules.with;
import static org.jiangbu.policy.Rules.year;
import static org.jiangbu.policy.Rules.yuan;

import java.math.BigDecimal;
import java.util.List;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked cases of DOMAIN F, by their numbers. */
class AwardCalculationTest {
    @ParameterizedTest(name = "{0}: {1} yuan of sales give {2} under every scope")
    @CsvSource({
        "F1, 6000.00, 1800.00, 0",
        "F2, 10000.00, 3000.00, 0",
        "F3, 9999.99, 3000.00, 0",
        "F4, 9999.98, 2999.99, 0",
        "F5, 14650.00, 3000.00, 1395.00",
        "F6, 1234.55, 370.37, 0",
        "F14 as declared, 14400.00, 3000.00, 1320.00",
        "F14 as verified, 7200.00, 2160.00, 0",
        "F27 one fen, 0.01, 0.00, 0",
        "F27 two fen, 0.02, 0.01, 0"
    })
    void salesGiveThirtyPercentUpToTheCap(String number, String base, String award, String cut) {
        for (AwardRules rules : Rules.ALL_SCOPES) {
            Entitlement entitlement = award(rules, sales(base));
            assertThat(entitlement.total()).as(number).isEqualTo(yuan(award));
            assertThat(entitlement.cut()).as(number).isEqualTo(yuan(cut));
        }
    }

    @Test
    void f7RoundingOncePerYearDiffersFromRoundingEachLine() {
        HouseholdYear lines = sales("33.35", "33.35", "33.35");
        assertThat(award(INDUSTRY_ONLY, lines).total()).isEqualTo(yuan("30.02"));
        AwardRules perLine = with(INDUSTRY_ONLY, CapOrder.INDUSTRY_FIRST, Rounding.PER_LINE);
        assertThat(award(perLine, lines).total()).isEqualTo(yuan("30.03"));
        AwardRules floor = with(INDUSTRY_ONLY, CapOrder.INDUSTRY_FIRST, Rounding.FLOOR_YUAN);
        assertThat(award(floor, lines).total()).isEqualTo(yuan("30.00"));
    }

    @Test
    void f8LabourAloneGivesTenPercentUnderEveryScope() {
        for (AwardRules rules : Rules.ALL_SCOPES) {
            assertThat(award(rules, HouseholdYear.of(List.of(), List.of(yuan("12600"))))
                            .total())
                    .isEqualTo(yuan("1260.00"));
        }
    }

    @Test
    void f9AJointCapCutsLabourAfterIndustry() {
        Entitlement joint = award(JOINT, year("8000", "9000"));
        assertThat(joint.industry()).isEqualTo(yuan("2400"));
        assertThat(joint.labour()).isEqualTo(yuan("600"));
        assertThat(joint.cut()).isEqualTo(yuan("300"));
        assertThat(joint.total()).isEqualTo(yuan("3000"));
    }

    @Test
    void f9bIndustryOnlyLeavesLabourUncapped() {
        assertThat(award(INDUSTRY_ONLY, year("8000", "9000")).total()).isEqualTo(yuan("3300"));
    }

    @Test
    void f9cSeparateCapsCutEachAwardByItself() {
        assertThat(award(SEPARATE, year("8000", "9000")).total()).isEqualTo(yuan("3300"));
        assertThat(award(SEPARATE, year("8000", "19000")).total()).isEqualTo(yuan("3900"));
    }

    @Test
    void f10LabourAboveTheCapIsCutOnlyWhereTheCapCoversIt() {
        HouseholdYear labour = HouseholdYear.of(List.of(), List.of(yuan("45000")));
        assertThat(award(JOINT, labour).total()).isEqualTo(yuan("3000"));
        assertThat(award(INDUSTRY_ONLY, labour).total()).isEqualTo(yuan("4500"));
        assertThat(award(SEPARATE, labour).total()).isEqualTo(yuan("1500"));
    }

    @Test
    void f11ThreeDeclarationsPayWhatIsStillMissing() {
        assertThat(payable(sales("4000"), "0")).isEqualTo(yuan("1200"));
        assertThat(payable(sales("4000", "5500"), "1200")).isEqualTo(yuan("1650"));
        assertThat(payable(sales("4000", "5500", "3000"), "2850")).isEqualTo(yuan("150"));
    }

    @Test
    void f12RoundingDoesNotDriftOverDeclarations() {
        assertThat(payable(sales("33.35"), "0")).isEqualTo(yuan("10.01"));
        assertThat(payable(sales("33.35", "33.35"), "10.01")).isEqualTo(yuan("10.00"));
    }

    @Test
    void f15ALateUpwardCorrectionPaysTheDifference() {
        assertThat(payable(sales("7200", "1000"), "2160")).isEqualTo(yuan("300"));
    }

    @Test
    void f16FalseSalesAreClawedBack() {
        Payable payable = award(INDUSTRY_ONLY, sales("7000")).payable(yuan("3000"), Money.ZERO);
        assertThat(payable.total()).isEqualTo(yuan("-900"));
        assertThat(payable.isClawback()).isTrue();
    }

    @Test
    void f17ALossHiddenByTheCapClaimsNothingButIsSeen() {
        Entitlement before = award(INDUSTRY_ONLY, sales("15000"));
        Entitlement after = award(INDUSTRY_ONLY, sales("11000"));
        assertThat(after.payable(before.industry(), before.labour()).total()).isEqualTo(Money.ZERO);
        assertThat(after.hidesLossSince(before)).isTrue();
        assertThat(before.hidesLossSince(before)).isFalse();
    }

    @Test
    void f18UnderAJointCapTheClawbackIsWhatBothLose() {
        Entitlement before = award(JOINT, year("9000", "6000"));
        assertThat(before.labour()).isEqualTo(yuan("300"));
        Entitlement after = award(JOINT, year("7000", "6000"));
        assertThat(after.payable(before.industry(), before.labour()).total()).isEqualTo(yuan("-300"));
    }

    @Test
    void f19AReturnedPaymentIsPayableAgainInFull() {
        assertThat(payable(sales("6000"), "0")).isEqualTo(yuan("1800"));
    }

    @Test
    void f20PartsOfASplitHouseholdShareTheCap() {
        for (AwardRules rules : Rules.ALL_SCOPES) {
            HouseholdYear child = new HouseholdYear(List.of(yuan("6000")), List.of(), yuan("2400"), Money.ZERO);
            assertThat(award(rules, child).total()).isEqualTo(yuan("600"));
        }
    }

    @Test
    void f20NothingIsLeftWhenTheOtherPartTookMoreThanTheCap() {
        HouseholdYear child = new HouseholdYear(List.of(yuan("6000")), List.of(), yuan("3000"), yuan("900"));
        assertThat(award(JOINT, child).total()).isEqualTo(Money.ZERO);
    }

    @Test
    void f27NothingPayableMakesNoBankLine() {
        assertThat(award(INDUSTRY_ONLY, sales("0.01"))
                        .payable(Money.ZERO, Money.ZERO)
                        .isPaidOut())
                .isFalse();
    }

    @Test
    void f30TheWrongHouseholdOwesWhatTheRightOneIsStillDue() {
        assertThat(Entitlement.NONE.payable(yuan("1800"), Money.ZERO).total()).isEqualTo(yuan("-1800"));
        assertThat(payable(sales("6000"), "0")).isEqualTo(yuan("1800"));
    }

    @Test
    void aProportionalJointCapCutsBothAlike() {
        AwardRules proportional = with(JOINT, CapOrder.PROPORTIONAL, Rounding.HOUSEHOLD_YEAR);
        Entitlement entitlement = award(proportional, year("8000", "9000"));
        assertThat(entitlement.industry()).isEqualTo(yuan("2181.82"));
        assertThat(entitlement.labour()).isEqualTo(yuan("818.18"));
        assertThat(award(proportional, year("4000", "9000")).total()).isEqualTo(yuan("2100"));
    }

    @Test
    void negativeAmountsAreRefused() {
        assertThatThrownBy(() -> sales("-1")).isInstanceOf(Refusal.class);
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Rules.rules(CapScope.SEPARATE, null)).hasMessage("policy.rules.labour-cap");
        assertThatThrownBy(() -> Rules.rules(CapScope.JOINT, "1500")).hasMessage("policy.rules.labour-cap");
        assertThatThrownBy(() -> Rules.rules(CapScope.SEPARATE, "-1")).hasMessage("policy.rules.cap");
        assertThatThrownBy(() -> new AwardRules(
                        new BigDecimal("1.01"),
                        BigDecimal.ZERO,
                        Money.ZERO,
                        CapScope.JOINT,
                        null,
                        CapOrder.INDUSTRY_FIRST,
                        Rounding.HOUSEHOLD_YEAR))
                .hasMessage("policy.rules.rate");
    }

    private static Money payable(HouseholdYear year, String paid) {
        return award(INDUSTRY_ONLY, year).payable(yuan(paid), Money.ZERO).total();
    }
}
