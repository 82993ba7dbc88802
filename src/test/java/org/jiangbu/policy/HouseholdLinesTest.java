package org.jiangbu.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.policy.HouseholdLines.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lines of one household show only together. */
class HouseholdLinesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 8, 10);

    @Test
    void h8TheSameSaleWithinThreeDaysIsWarnedOf() {
        assertThat(keys(sale("核桃", DAY, null), sale("核桃", DAY.plusDays(3), null)))
                .containsExactly(List.of(), List.of("policy.lines.same-sale"));
        assertThat(keys(sale("核桃", DAY, null), sale("核桃", DAY.plusDays(4), null)))
                .containsExactly(List.of(), List.of());
        assertThat(keys(sale("核桃", DAY, null), sale("花椒", DAY, null))).containsExactly(List.of(), List.of());
    }

    @Test
    void p7MushroomsGrownAndGatheredOfOneDayAndBuyerAreBlocked() {
        List<List<LineFinding>> findings =
                HouseholdLines.check(List.of(sale("食用菌", DAY, "得一公司"), gathering(DAY, "得一公司")));
        assertThat(findings).allSatisfy(own -> assertThat(own).singleElement().satisfies(f -> assertThat(f.isRefused())
                .isTrue()));
    }

    @Test
    void p7WithoutABuyerItIsOnlyWarnedOfAndAnotherBuyerIsAnotherSale() {
        assertThat(keys(sale("食用菌", DAY, null), gathering(DAY, null)))
                .containsExactly(List.of("policy.lines.gathered-or-grown"), List.of("policy.lines.gathered-or-grown"));
        assertThat(HouseholdLines.check(List.of(sale("食用菌", DAY, "甲方"), gathering(DAY, "乙方"))))
                .containsExactly(List.of(), List.of());
        assertThat(keys(sale("核桃", DAY, "甲方"), gathering(DAY, "甲方"))).containsExactly(List.of(), List.of());
    }

    @Test
    void twoSteadyJobsOfOnePersonAtATimeAreFlagged() {
        Line first = work(LabourType.STABLE_TRANSFER, "2018-03-01", "2018-06-15");
        assertThat(keys(first, work(LabourType.STABLE_TRANSFER, "2018-06-15", "2018-06-20"))
                        .get(1))
                .contains("policy.lines.stable-overlap");
        assertThat(keys(first, work(LabourType.STABLE_TRANSFER, "2018-06-16", "2018-08-31")))
                .containsExactly(List.of(), List.of());
    }

    @Test
    void h15MoreDaysThanTheMonthHasAreWarnedOf() {
        Line march = work(LabourType.LOCAL_SHORT, "2018-03-01", "2018-03-20");
        assertThat(keys(march, work(LabourType.LOCAL_SHORT, "2018-03-10", "2018-03-20")))
                .containsExactly(List.of(), List.of());
        assertThat(keys(march, work(LabourType.LOCAL_SHORT, "2018-03-10", "2018-03-21")))
                .containsExactly(List.of(), List.of("policy.lines.too-many-days"));
    }

    @Test
    void nobodyIsEmployedBeforeTheSixteenthBirthday() {
        LineChecks checks = ProgrammeOf2018.checks(LocalDate.of(2019, 1, 15));
        LocalDate born = LocalDate.of(2002, 8, 10);
        BigDecimal income = new BigDecimal("900");
        assertThat(checks.labour(new LabourLine(LabourType.LOCAL_SHORT, income, null, DAY, born)))
                .isEmpty();
        assertThat(checks.labour(new LabourLine(LabourType.LOCAL_SHORT, income, DAY.minusDays(1), DAY, born)))
                .extracting(LineFinding::key)
                .containsExactly("policy.line.under-age");
    }

    @Test
    void h2NobodyWorksAfterDeathAndNoDeadHouseholderIsPaid() {
        LineChecks checks = ProgrammeOf2018.checks(LocalDate.of(2019, 1, 15));
        BigDecimal income = new BigDecimal("900");
        assertThat(checks.labour(new LabourLine(LabourType.LOCAL_SHORT, income, null, DAY, null, DAY)))
                .isEmpty();
        assertThat(checks.labour(new LabourLine(LabourType.LOCAL_SHORT, income, null, DAY, null, DAY.minusDays(1))))
                .extracting(LineFinding::key)
                .containsExactly("policy.line.worker-died");
        assertThat(LineChecks.payee(null, DAY)).isEmpty();
        assertThat(LineChecks.payee(DAY, DAY)).isEmpty();
        assertThat(LineChecks.payee(DAY.minusDays(1), DAY))
                .hasValueSatisfying(finding -> assertThat(finding.isRefused()).isTrue());
    }

    @Test
    void h8LinesAreHeldAgainstEarlierDeclarationsByNumberAndLine() {
        Line sold = sale("核桃", DAY, null);
        Line steady = work(LabourType.STABLE_TRANSFER, "2018-03-01", "2018-06-15");
        List<HouseholdLines.Earlier> earlier = List.of(
                new HouseholdLines.Earlier("A", 1, sold),
                new HouseholdLines.Earlier("A", 2, steady),
                new HouseholdLines.Earlier("B", 7, sale("食用菌", DAY, "甲方")));
        List<List<LineFinding>> findings = HouseholdLines.against(
                earlier,
                List.of(
                        sale("核桃", DAY.plusDays(3), "乙方"),
                        sale("核桃", DAY.plusDays(4), null),
                        work(LabourType.STABLE_TRANSFER, "2018-06-15", "2018-06-20"),
                        gathering(DAY, "甲方"),
                        work(LabourType.LOCAL_SHORT, "2018-05-01", "2018-05-01")));
        assertThat(findings)
                .extracting(own -> own.stream().map(LineFinding::key).toList())
                .containsExactly(
                        List.of("policy.lines.earlier.same-sale"),
                        List.of(),
                        List.of("policy.lines.earlier.stable-overlap"),
                        List.of("policy.lines.earlier.gathered-or-grown"),
                        List.of("policy.lines.too-many-days"));
        assertThat(findings.get(0).get(0).args()).containsExactly("A", 1, DAY);
        assertThat(findings).allSatisfy(own -> assertThat(own).noneMatch(LineFinding::isRefused));
    }

    private static List<List<String>> keys(Line... lines) {
        return HouseholdLines.check(List.of(lines)).stream()
                .map(findings -> findings.stream().map(LineFinding::key).toList())
                .toList();
    }

    private static Line sale(String product, LocalDate on, @Nullable String buyer) {
        Product sold = ProgrammeOf2018.catalogue().find(product).orElseThrow();
        return new Line(sold, null, 90_000, null, on, buyer, null);
    }

    private static Line gathering(LocalDate on, @Nullable String buyer) {
        return new Line(null, LabourType.FOREST_GATHERING, 80_000, null, on, buyer, "扎西卓玛");
    }

    private static Line work(LabourType type, String from, String to) {
        return new Line(null, type, 90_000, LocalDate.parse(from), LocalDate.parse(to), null, "扎西卓玛");
    }
}
