package org.jiangbu.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Money;
import org.jiangbu.base.Period;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProgrammesTest extends IntegrationTest {
    private static final AtomicInteger NEXT = new AtomicInteger(2090);

    @Autowired
    Programmes programmes;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theProgrammeOf2018IsAsTheReportTellsIt() {
        Programme programme = programmes.programme(2018);
        assertThat(programme.window()).isEqualTo(Period.ofYear(2018));
        assertThat(programme.isOpen()).isTrue();
        assertThat(programme.paperEvidence()).isTrue();
        assertThat(programme.industryFund()).isEqualTo(programme.labourFund());
        Policy policy = programmes.policy(2018, 1);
        assertThat(policy.award()).usingRecursiveComparison().isEqualTo(Rules.INDUSTRY_ONLY);
        assertThat(policy.deadlines()).isEqualTo(new Deadlines(7, 5, 5));
        assertThat(policy.safeguards())
                .usingRecursiveComparison()
                .isEqualTo(Rules.policy().safeguards());
    }

    @Test
    void theCatalogueHasEighteenProductsIn2018AndNoGrapesBefore() {
        assertThat(programmes.catalogue(2018).products()).hasSize(18);
        assertThat(programmes.catalogue(2017).products()).hasSize(17);
        assertThat(programmes.catalogue(2018).match("玉米")).isEmpty();
        assertThat(programmes.catalogue(2018).match("松茸")).get().matches(Product::isGathered);
    }

    @ParameterizedTest
    @CsvSource({
        "黎麦, 公斤, quinoa, kg, 10",
        "核桃（干）, 斤, walnut, kg, 5",
        "云木香, ＫＧ, costus, kg, 10",
        "藏香猪, 头, pig, head, 10",
        "羊, 头, sheep, animal, 10",
        "土鸡, 羽, chicken, animal, 10",
        "蜜蜂, 箱, bee, hive, 10",
        "蜂蜜, 斤, bee, kg, 5"
    })
    void spellingsOfRegistersAreUnderstood(String text, String unit, String code, String stored, String quantity) {
        Catalogue catalogue = programmes.catalogue(2018);
        Product product = catalogue.match(text).orElseThrow();
        Measure measure = catalogue.measure(product, BigDecimal.TEN, unit).orElseThrow();
        assertThat(product.code()).isEqualTo(code);
        assertThat(measure.unit().code()).isEqualTo(stored);
        assertThat(measure.quantity()).isEqualByComparingTo(quantity);
    }

    @Test
    void aChangeIsANewVersionAndTheOldOneStays() {
        Policy first = programmes.policy(newYear());
        Policy second = asLeader(() -> change(first, CapScope.JOINT));
        assertThat(second.version()).isEqualTo(2);
        assertThat(programmes.policy(first.programmeYear()).award().capScope()).isEqualTo(CapScope.JOINT);
        assertThat(programmes.policy(first.programmeYear(), 1).award().capScope())
                .isEqualTo(CapScope.INDUSTRY_ONLY);
        assertThat(programmes.policy(first.programmeYear()).award().householdCap())
                .isEqualTo(Money.ofYuan(new BigDecimal(3000)));
    }

    @Test
    void aChangeThatDoesNotKnowTheNewestVersionIsRefused() {
        Policy first = programmes.policy(newYear());
        asLeader(() -> change(first, CapScope.JOINT));
        assertThatThrownBy(() -> asLeader(() -> change(first, CapScope.JOINT))).hasMessage("policy.changed-meanwhile");
    }

    @Test
    void onlyTheCountyLeaderChangesAPolicy() {
        Policy policy = programmes.policy(newYear());
        assertThatThrownBy(() -> as(Roles.COUNTY_REVIEWER, () -> change(policy, CapScope.JOINT)))
                .hasMessage("security.refused");
        assertThat(programmes.versions(policy.programmeYear())).hasSize(1);
    }

    @Test
    void aYearWithoutAProgrammeIsRefusedWithASentence() {
        assertThatThrownBy(() -> programmes.policy(2015)).hasMessage("policy.no-programme");
        assertThatThrownBy(() -> programmes.programme(2015)).hasMessage("policy.no-programme");
        assertThatThrownBy(() -> programmes.policy(2018, 999)).hasMessage("policy.no-version");
    }

    private Policy change(Policy basis, CapScope scope) {
        return programmes.changePolicy(
                basis, basis.award().withCapScope(scope, null), basis.deadlines(), basis.safeguards(), "test");
    }

    private int newYear() {
        int year = NEXT.getAndDecrement();
        jdbc.sql(
                        """
                        insert into policy_programme
                        select :year, name, name_en, window_from, window_to, status, industry_fund, labour_fund, paper_evidence
                        from policy_programme where year = 2018""")
                .param("year", year)
                .update();
        jdbc.sql(
                        """
                        insert into policy_version (programme_year, version, document_no, terms)
                        select :year, 1, document_no, terms from policy_version where programme_year = 2018 and version = 1""")
                .param("year", year)
                .update();
        return year;
    }

    private <T> T asLeader(Supplier<T> work) {
        return as(Roles.COUNTY_LEADER, work);
    }

    private <T> T as(String role, Supplier<T> work) {
        Person person = staff.create("policy-" + NEXT.getAndDecrement(), "扎西", null);
        staff.assign(person.id(), role, "533422", LocalDate.of(2018, 1, 1), null);
        return user.runAs(person.id(), work);
    }
}
