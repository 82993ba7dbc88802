package org.jiangbu.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiangbu.base.Money;
import org.jiangbu.base.Period;

/** The programme of 2018 with all its products, as plain objects for tests outside this module. */
public final class ProgrammeOf2018 {
    private static final Unit KG = new Unit("kg", "公斤", "kg");
    private static final Unit HEAD = new Unit("head", "头", "head");
    private static final Unit ANIMAL = new Unit("animal", "只", "animal");
    private static final Unit HIVE = new Unit("hive", "箱", "hive");

    private ProgrammeOf2018() {}

    public static LineChecks checks(LocalDate today) {
        Programme programme =
                new Programme(2018, "2018年", "2018", Period.ofYear(2018), Programme.Status.OPEN, "fund", "fund", true);
        Policy policy = new Policy(
                2018,
                1,
                "2018",
                rules(CapScope.INDUSTRY_ONLY),
                new Deadlines(7, 5, 5),
                new Safeguards(
                        new BigDecimal("0.20"),
                        new BigDecimal("0.10"),
                        Money.parse("1.00"),
                        Money.parse("10000000"),
                        false,
                        Safeguards.Shortage.BLOCK,
                        Safeguards.Channel.TOWNSHIP,
                        Safeguards.SelfCheckGate.WARN));
        return new LineChecks(programme, policy, catalogue(), today);
    }

    public static AwardRules rules(CapScope scope) {
        return new AwardRules(
                new BigDecimal("0.30"),
                new BigDecimal("0.10"),
                Money.parse("3000"),
                scope,
                null,
                CapOrder.INDUSTRY_FIRST,
                Rounding.HOUSEHOLD_YEAR);
    }

    public static Catalogue catalogue() {
        List<Product> products = new ArrayList<>();
        for (String name : List.of("核桃", "油橄榄", "花椒", "黄果", "石榴", "葡萄")) {
            products.add(product(name, Category.ECONOMIC_FOREST, KG, Set.of()));
        }
        for (String name : List.of("重楼", "当归", "桔梗", "木香")) {
            products.add(product(name, Category.MEDICINAL_HERB, KG, Set.of()));
        }
        products.add(product("食用菌", Category.SPECIALTY_FARMING, KG, Set.of("羊肚菌")));
        products.add(product("藜麦", Category.SPECIALTY_FARMING, KG, Set.of("黎麦")));
        products.add(product("白芸豆", Category.SPECIALTY_FARMING, KG, Set.of()));
        products.add(product("牛", Category.LIVESTOCK, HEAD, Set.of("牦牛")));
        products.add(product("羊", Category.LIVESTOCK, ANIMAL, Set.of()));
        products.add(product("猪", Category.LIVESTOCK, HEAD, Set.of("藏香猪")));
        products.add(product("鸡", Category.LIVESTOCK, ANIMAL, Set.of()));
        products.add(product("蜜蜂", Category.LIVESTOCK, HIVE, Set.of()));
        products.add(product("松茸", Category.GATHERED, KG, Set.of()));
        return new Catalogue(
                2018,
                products,
                List.of(
                        new Unit.Spelling("公斤", KG, BigDecimal.ONE),
                        new Unit.Spelling("kg", KG, BigDecimal.ONE),
                        new Unit.Spelling("斤", KG, new BigDecimal("0.5")),
                        new Unit.Spelling("头", HEAD, BigDecimal.ONE),
                        new Unit.Spelling("只", ANIMAL, BigDecimal.ONE),
                        new Unit.Spelling("箱", HIVE, BigDecimal.ONE)));
    }

    private static Product product(String name, Category category, Unit unit, Set<String> aliases) {
        Product.PriceRange price = new Product.PriceRange(unit, new BigDecimal("1"), new BigDecimal("20000"));
        return new Product(name, category, name, name, aliases, List.of(price), 2017, null);
    }
}
