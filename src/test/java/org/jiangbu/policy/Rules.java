package org.jiangbu.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiangbu.base.Money;
import org.jiangbu.base.Period;
import org.jspecify.annotations.Nullable;

/** The programme of 2018 as plain objects, and short words for the cases of DOMAIN F. */
final class Rules {
    static final Unit KG = new Unit("kg", "公斤", "kg");
    static final Unit HEAD = new Unit("head", "头", "head");
    static final AwardRules INDUSTRY_ONLY = rules(CapScope.INDUSTRY_ONLY, null);
    static final AwardRules JOINT = rules(CapScope.JOINT, null);
    static final AwardRules SEPARATE = rules(CapScope.SEPARATE, "1500");
    static final List<AwardRules> ALL_SCOPES = List.of(INDUSTRY_ONLY, JOINT, SEPARATE);

    private Rules() {}

    static AwardRules rules(CapScope scope, @Nullable String labourCap) {
        return new AwardRules(
                new BigDecimal("0.30"),
                new BigDecimal("0.10"),
                yuan("3000"),
                scope,
                labourCap == null ? null : yuan(labourCap),
                CapOrder.INDUSTRY_FIRST,
                Rounding.HOUSEHOLD_YEAR);
    }

    static AwardRules with(AwardRules rules, CapOrder order, Rounding rounding) {
        return new AwardRules(
                rules.industryRate(),
                rules.labourRate(),
                rules.householdCap(),
                rules.capScope(),
                rules.labourCap(),
                order,
                rounding);
    }

    static Money yuan(String yuan) {
        return Money.parse(yuan);
    }

    static HouseholdYear sales(String... yuan) {
        return HouseholdYear.of(amounts(yuan), List.of());
    }

    static HouseholdYear year(String sales, String labour) {
        return HouseholdYear.of(amounts(sales), amounts(labour));
    }

    static Entitlement award(AwardRules rules, HouseholdYear year) {
        return AwardCalculation.entitlement(rules, year);
    }

    private static List<Money> amounts(String... yuan) {
        return Stream.of(yuan).map(Rules::yuan).toList();
    }

    static LineChecks lineChecks(LocalDate today) {
        return new LineChecks(programme(), policy(), catalogue(2018), today);
    }

    static Programme programme() {
        return new Programme(2018, "2018年", "2018", Period.ofYear(2018), Programme.Status.OPEN, "fund", "fund", true);
    }

    static Policy policy() {
        return new Policy(
                2018,
                1,
                "2018",
                INDUSTRY_ONLY,
                new Deadlines(7, 5, 5),
                new Safeguards(
                        new BigDecimal("0.20"),
                        new BigDecimal("0.10"),
                        yuan("1.00"),
                        yuan("10000000"),
                        false,
                        Safeguards.Shortage.BLOCK,
                        Safeguards.Channel.TOWNSHIP,
                        Safeguards.SelfCheckGate.WARN));
    }

    static Catalogue catalogue(int year) {
        return new Catalogue(
                year,
                List.of(
                        product("walnut", Category.ECONOMIC_FOREST, "核桃", Set.of("干核桃"), KG, 8, 30, 2017),
                        product("grape", Category.ECONOMIC_FOREST, "葡萄", Set.of(), KG, 3, 15, 2018),
                        product("quinoa", Category.SPECIALTY_FARMING, "藜麦", Set.of("黎麦"), KG, 6, 30, 2017),
                        product("pig", Category.LIVESTOCK, "猪", Set.of("藏香猪"), HEAD, 800, 5000, 2017),
                        product("matsutake", Category.GATHERED, "松茸", Set.of(), KG, 100, 1500, 2017)),
                List.of(
                        new Unit.Spelling("公斤", KG, BigDecimal.ONE),
                        new Unit.Spelling("kg", KG, BigDecimal.ONE),
                        new Unit.Spelling("斤", KG, new BigDecimal("0.5")),
                        new Unit.Spelling("头", HEAD, BigDecimal.ONE)));
    }

    private static Product product(
            String code, Category category, String name, Set<String> aliases, Unit unit, int min, int max, int from) {
        Product.PriceRange price = new Product.PriceRange(unit, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
        return new Product(code, category, name, code, aliases, List.of(price), from, null);
    }
}
