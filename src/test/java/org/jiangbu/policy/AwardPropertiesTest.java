package org.jiangbu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.LongRange;
import org.jiangbu.base.Money;

/** What holds for every household-year and every set of rules. */
class AwardPropertiesTest {
    @Property
    void noAwardIsAboveItsCap(@ForAll("anyRules") AwardRules rules, @ForAll("years") HouseholdYear year) {
        Entitlement award = AwardCalculation.entitlement(rules, year);
        assertThat(award.industry()).isBetween(Money.ZERO, rules.maxIndustry());
        assertThat(award.labour()).isGreaterThanOrEqualTo(Money.ZERO);
        rules.maxLabour().ifPresent(cap -> assertThat(award.labour()).isLessThanOrEqualTo(cap));
        rules.maxJoint().ifPresent(cap -> assertThat(award.total()).isLessThanOrEqualTo(cap));
        assertThat(award.industryCut()).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(award.labourCut()).isGreaterThanOrEqualTo(Money.ZERO);
    }

    @Property
    void theOrderOfLinesIsIrrelevant(
            @ForAll("anyRules") AwardRules rules, @ForAll("years") HouseholdYear year, @ForAll long seed) {
        HouseholdYear shuffled = new HouseholdYear(
                shuffled(year.sales(), seed), shuffled(year.labour(), seed), year.industryTaken(), year.labourTaken());
        assertThat(AwardCalculation.entitlement(rules, shuffled)).isEqualTo(AwardCalculation.entitlement(rules, year));
    }

    @Property
    void splittingASaleNeverPaysMore(
            @ForAll("rulesThatRoundOnce") AwardRules rules,
            @ForAll("years") HouseholdYear year,
            @ForAll @LongRange(max = 5_000_000) long first,
            @ForAll @LongRange(max = 5_000_000) long second) {
        HouseholdYear whole = withSales(year, List.of(Money.ofFen(first + second)));
        HouseholdYear split = withSales(year, List.of(Money.ofFen(first), Money.ofFen(second)));
        assertThat(AwardCalculation.entitlement(rules, split)).isEqualTo(AwardCalculation.entitlement(rules, whole));
    }

    @Property
    void theSameInputsGiveTheSameFen(@ForAll("anyRules") AwardRules rules, @ForAll("years") HouseholdYear year) {
        AwardRules readAgain = new PolicyTerms()
                .read(2018, 1, "", new PolicyTerms().write(policy(rules)))
                .award();
        assertThat(AwardCalculation.entitlement(readAgain, year)).isEqualTo(AwardCalculation.entitlement(rules, year));
    }

    @Property
    void moreSalesNeverPayLess(
            @ForAll("rulesThatRoundOnce") AwardRules rules,
            @ForAll("years") HouseholdYear year,
            @ForAll @LongRange(max = 5_000_000) long more) {
        HouseholdYear richer = withSales(year, List.of(Money.ofFen(more)));
        assertThat(AwardCalculation.entitlement(rules, richer).industry())
                .isGreaterThanOrEqualTo(
                        AwardCalculation.entitlement(rules, year).industry());
    }

    @Property
    void payingInPartsPaysTheEntitlement(
            @ForAll("years") HouseholdYear year, @ForAll @LongRange(max = 600_000) long paid) {
        Entitlement award = AwardCalculation.entitlement(Rules.INDUSTRY_ONLY, year);
        Payable payable = award.payable(Money.ofFen(paid), Money.ZERO);
        assertThat(payable.total().plus(Money.ofFen(paid))).isEqualTo(award.total());
    }

    @Provide
    Arbitrary<AwardRules> anyRules() {
        return rules(Rounding.values());
    }

    /** Rounding each line is known to gain a fen when a sale is split (F7). */
    @Provide
    Arbitrary<AwardRules> rulesThatRoundOnce() {
        return rules(Rounding.HOUSEHOLD_YEAR, Rounding.FLOOR_YUAN);
    }

    @Provide
    Arbitrary<HouseholdYear> years() {
        Arbitrary<List<Money>> lines = Arbitraries.longs()
                .between(0, 3_000_000)
                .map(Money::ofFen)
                .list()
                .ofMaxSize(8);
        Arbitrary<Money> taken = Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.just(0L)),
                        Tuple.of(1, Arbitraries.longs().between(0, 400_000)))
                .map(Money::ofFen);
        return Combinators.combine(lines, lines, taken, taken).as(HouseholdYear::new);
    }

    private static Arbitrary<AwardRules> rules(Rounding... roundings) {
        return Combinators.combine(
                        Arbitraries.of(Rules.ALL_SCOPES), Arbitraries.of(CapOrder.class), Arbitraries.of(roundings))
                .as(Rules::with);
    }

    private static Policy policy(AwardRules rules) {
        Policy policy = Rules.policy();
        return new Policy(2018, 1, "", rules, policy.deadlines(), policy.safeguards());
    }

    private static HouseholdYear withSales(HouseholdYear year, List<Money> more) {
        List<Money> sales = new ArrayList<>(year.sales());
        sales.addAll(more);
        return new HouseholdYear(sales, year.labour(), year.industryTaken(), year.labourTaken());
    }

    private static List<Money> shuffled(List<Money> amounts, long seed) {
        List<Money> shuffled = new ArrayList<>(amounts);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
