package org.jiangbu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiangbu.policy.Rules.award;
import static org.jiangbu.policy.Rules.yuan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jiangbu.base.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineChecksTest {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2019, 2, 1);
    private final LineChecks checks = Rules.lineChecks(NEXT_YEAR);

    @Test
    void aRightSaleIsAcceptedWithItsAmount() {
        CheckedSale sale = checks.sale(sale("核桃", "500", "公斤", "12.00", "6000.00", "2018-10-01"));
        assertThat(sale.findings()).isEmpty();
        assertThat(sale.amount()).isEqualTo(yuan("6000"));
    }

    @ParameterizedTest
    @CsvSource({"2018-01-01, true", "2018-12-31, true", "2017-12-31, false", "2019-01-01, false"})
    void r6OnlyTheWindowCountsBothEndsIncluded(String soldOn, boolean accepted) {
        CheckedSale sale = checks.sale(sale("核桃", "500", "公斤", "12.00", null, soldOn));
        assertThat(sale.isAccepted()).isEqualTo(accepted);
    }

    @Test
    void r3ASaleInTheFutureIsRefused() {
        LineChecks inJune = Rules.lineChecks(LocalDate.of(2018, 6, 1));
        assertThat(refusal(inJune.sale(sale("核桃", "500", "公斤", "12.00", null, "2018-06-02"))))
                .isEqualTo("policy.line.future");
        assertThat(inJune.sale(sale("核桃", "500", "公斤", "12.00", null, "2018-06-01"))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void r4MaizeIsNotInTheCatalogue() {
        CheckedSale maize = checks.sale(sale("玉米", "500", "公斤", "4.00", "2000.00", "2018-10-01"));
        assertThat(maize.firstRefusal().orElseThrow().sentence(new Messages())).contains("不在本年度产业目录");
    }

    @Test
    void r5GrapesCountFrom2018On() {
        assertThat(Rules.catalogue(2018).match("葡萄")).isPresent();
        assertThat(Rules.catalogue(2017).match("葡萄")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"藜麦", "黎麦", " 藜 麦 ", "藜麦（干）", "quinoa"})
    void aliasesBracketsAndSpacesMeanTheSameProduct(String text) {
        CheckedSale sale = checks.sale(sale(text, "10", "公斤", "10", null, "2018-10-01"));
        assertThat(sale.product()).isNotNull().extracting(Product::code).isEqualTo("quinoa");
    }

    @Test
    void p7GatheredProductsAreNotSales() {
        assertThat(refusal(checks.sale(sale("松茸", "10", "公斤", "200", null, "2018-08-01"))))
                .isEqualTo("policy.line.gathered");
        assertThat(Rules.catalogue(2018).products()).noneMatch(Product::isGathered);
    }

    @Test
    void f13LinesOutOfScopeDoNotCount() {
        Money base = List.of(
                        sale("核桃", "525", "公斤", "12.00", "6300.00", "2018-10-01"),
                        sale("玉米", "500", "公斤", "4.00", "2000.00", "2018-10-01"),
                        sale("核桃", "75", "公斤", "12.00", "900.00", "2019-01-05"))
                .stream()
                .map(checks::sale)
                .filter(CheckedSale::isAccepted)
                .map(CheckedSale::amount)
                .reduce(Money.ZERO, Money::plus);
        assertThat(award(Rules.INDUSTRY_ONLY, HouseholdYear.of(List.of(base), List.of()))
                        .total())
                .isEqualTo(yuan("1890.00"));
    }

    @Test
    void f28AnAmountIsQuantityTimesPriceHalfUp() {
        assertThat(checks.sale(sale("核桃", "12.35", "公斤", "37.50", null, "2018-10-01"))
                        .amount())
                .isEqualTo(yuan("463.13"));
    }

    @ParameterizedTest
    @CsvSource({"6000.005, true", "6000.00, false", "6000.010, false"})
    void anEnteredAmountThatIsRoundedToTheFenIsWarnedOf(String amount, boolean warned) {
        CheckedSale sale = checks.sale(sale("核桃", "500", "公斤", "12.00", amount, "2018-10-01"));
        assertThat(sale.isAccepted()).isTrue();
        assertThat(sale.findings().stream().map(LineFinding::key).toList())
                .isEqualTo(warned ? List.of("policy.line.amount-rounded") : List.of());
    }

    @Test
    void f29HalfKilogramsAreStoredAsKilograms() {
        CheckedSale sale = checks.sale(sale("核桃", "35", "斤", "12.00", null, "2018-10-01"));
        assertThat(sale.quantity()).isEqualByComparingTo("17.5");
        assertThat(sale.unitPrice()).isEqualByComparingTo("24.00");
        assertThat(sale.unit()).isEqualTo(Rules.KG);
        assertThat(sale.amount()).isEqualTo(yuan("420.00"));
    }

    @ParameterizedTest
    @CsvSource({"6001.00, true", "5999.00, true", "6001.01, false", "5998.99, false"})
    void anEnteredAmountMayDifferByOneYuan(String amount, boolean accepted) {
        assertThat(checks.sale(sale("核桃", "500", "公斤", "12.00", amount, "2018-10-01"))
                        .isAccepted())
                .isEqualTo(accepted);
    }

    @Test
    void aReasonExplainsALargerDifference() {
        SaleLine line = new SaleLine(
                "核桃",
                new BigDecimal("500"),
                "公斤",
                new BigDecimal("12"),
                new BigDecimal("5900"),
                LocalDate.of(2018, 10, 1),
                "discount");
        assertThat(checks.sale(line).isAccepted()).isTrue();
        assertThat(checks.sale(line).amount()).isEqualTo(yuan("5900"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 公斤, 12, 600, policy.line.quantity-missing",
                "0, 公斤, 12, 600, policy.line.quantity-not-positive",
                "-5, 公斤, 12, 600, policy.line.quantity-not-positive",
                "0.0001, 公斤, 1200, -, policy.line.quantity-not-positive",
                "1e30, 公斤, 12, 600, policy.line.too-large",
                "50, -, 12, 600, policy.line.unit-missing",
                "50, 头, 12, 600, policy.line.unit-unknown",
                "50, 公斤, -12, 600, policy.line.unitPrice-not-positive",
                "50, 公斤, -, -, policy.line.unitPrice-missing",
                "50, 公斤, 12, -600, policy.line.amount-not-positive",
                "50, 公斤, 12, 0, policy.line.amount-not-positive",
                "50, 公斤, 12, 1e99, policy.line.too-large",
                "999999999, 公斤, 999999, -, policy.line.too-large",
                "1e900000000, 公斤, 1, 600, policy.line.too-large",
                "1e-900000000, 公斤, 1, 600, policy.line.too-large",
                "1, 公斤, 1e-900000000, 600, policy.line.too-large",
                "1, 公斤, 1, 1e-900000000, policy.line.too-large",
                "1, 公斤, 0.004, -, policy.line.amount-not-positive",
                "0.001, 公斤, -, 9999999, policy.line.too-large",
                "0.001, 斤, 900000000, 900000, policy.line.too-large"
            })
    void badNumbersAreRefusedEachWithItsSentence(
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String price,
            @Nullable String amount,
            String key) {
        assertThat(refusal(checks.sale(sale("核桃", quantity, unit, price, amount, "2018-10-01"))))
                .isEqualTo(key);
    }

    @Test
    void anUnusualPriceIsOnlyAWarning() {
        CheckedSale sale = checks.sale(sale("猪", "1", "头", "9999.97", "9999.97", "2018-08-02"));
        assertThat(sale.isAccepted()).isTrue();
        assertThat(sale.findings()).extracting(LineFinding::key).containsExactly("policy.line.price-unusual");
    }

    @Test
    void aMissingPriceFollowsFromTheAmount() {
        CheckedSale sale = checks.sale(sale("核桃", "30", "公斤", null, "400", "2018-08-02"));
        assertThat(sale.isAccepted()).isTrue();
        assertThat(sale.unitPrice()).isEqualByComparingTo("13.3333");
    }

    @Test
    void labourNeedsAKindAnIncomeAndADateInTheWindow() {
        LocalDate end = LocalDate.of(2018, 12, 31);
        assertThat(checks.labour(new LabourLine(LabourType.LOCAL_SHORT, new BigDecimal("3600.42"), null, end)))
                .isEmpty();
        assertThat(checks.labour(new LabourLine(null, null, end.plusDays(1), end)))
                .extracting(LineFinding::key)
                .containsExactly(
                        "policy.line.labour-type-unknown", "base.period.reversed", "policy.line.amount-missing");
    }

    @ParameterizedTest
    @EnumSource(LabourType.class)
    void aKindOfLabourIsKnownByItsName(LabourType type) {
        Messages messages = new Messages();
        assertThat(LabourType.match(messages, messages.get(type.messageKey()))).contains(type);
        assertThat(LabourType.match(messages, "养殖业")).isEmpty();
    }

    private static String refusal(CheckedSale sale) {
        return sale.firstRefusal().map(LineFinding::key).orElse("accepted");
    }

    private static SaleLine sale(
            String product,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String price,
            @Nullable String amount,
            String soldOn) {
        return new SaleLine(
                product,
                quantity == null ? null : new BigDecimal(quantity),
                unit,
                price == null ? null : new BigDecimal(price),
                amount == null ? null : new BigDecimal(amount),
                LocalDate.parse(soldOn),
                null);
    }
}
