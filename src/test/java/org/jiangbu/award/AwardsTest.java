package org.jiangbu.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.declaration.NewLine;
import org.jiangbu.people.Households;
import org.jiangbu.people.NewHousehold;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AwardsTest extends IntegrationTest {
    private static final String VILLAGE = "533422203203";
    private static final LocalDate OCTOBER = LocalDate.of(2018, 10, 10);

    @Autowired
    Awards awards;

    @Autowired
    DeclarationBooks books;

    @Autowired
    Households households;

    @Autowired
    Staff staff;

    @Autowired
    CurrentUser user;

    @Autowired
    JdbcClient jdbc;

    TestHouseholds given;
    Person clerk;

    @BeforeEach
    void someoneWhoEnters() {
        given = new TestHouseholds(households, staff, user);
        clerk = given.person(Roles.ENTRY_CLERK, "533422203");
    }

    long household() {
        return given.registered(VILLAGE + "01", "阿茸");
    }

    String declared(long household, String yuan) {
        BigDecimal amount = new BigDecimal(yuan);
        NewLine pigs = NewLine.sale(
                "walnut", BigDecimal.ONE, "公斤", amount, amount.movePointRight(2).longValueExact(), OCTOBER);
        return user.runAs(clerk.id(), () -> books.createAll(
                        List.of(new NewDeclaration(2018, household, null, "test", List.of(pigs))), user.id())
                .get(0));
    }

    DecisionView decide(String number) {
        return awards.decideAll(List.of(number)).get(number);
    }

    void pay(DecisionView decision) {
        awards.register(List.of(decision.id()));
        awards.reserve(List.of(decision.id()));
        awards.pay(List.of(decision.id()));
    }

    @Test
    void eachDeclarationOfTheYearPaysWhatItAddsF11() {
        long household = household();
        DecisionView june = decide(declared(household, "4000.00"));
        pay(june);
        DecisionView october = decide(declared(household, "5500.00"));
        pay(october);
        DecisionView december = decide(declared(household, "3000.00"));
        assertThat(List.of(june.totalFen(), october.totalFen(), december.totalFen()))
                .containsExactly(120_000L, 165_000L, 15_000L);
        assertThat(december.cutFen()).isEqualTo(75_000);
        assertThat(awards.recompute(december.id()).agrees()).isTrue();
        assertThat(awards.explain(december.id())).contains("3,000.00", "已发2,850.00元");
        assertThat(awards.basis(december.id()).lines())
                .extracting(DecisionBasis.Line::fen)
                .containsExactly(400_000L, 550_000L, 300_000L);
    }

    @Test
    void whatIsDecidedButNotPaidIsNotCalledPaid() {
        long household = household();
        decide(declared(household, "4000.00"));
        DecisionView second = decide(declared(household, "5500.00"));
        assertThat(awards.explain(second.id())).contains("此前已核定1,200.00元", "本次核定1,650.00元");
    }

    @Test
    void roundingDoesNotDriftOverDeclarationsF12() {
        long household = household();
        assertThat(decide(declared(household, "33.35")).totalFen()).isEqualTo(1_001);
        assertThat(decide(declared(household, "33.35")).totalFen()).isEqualTo(1_000);
    }

    @Test
    void laterProofPaysTheDifferenceF15() {
        long household = household();
        pay(decide(declared(household, "7200.00")));
        assertThat(decide(declared(household, "1000.00")).totalFen()).isEqualTo(30_000);
    }

    @Test
    void splitHouseholdSharesTheCapF20() {
        long parent = household();
        NewHousehold split =
                new NewHousehold(null, VILLAGE + "01", "此里", TestHouseholds.idNo(), 2, 2018, "13800000000", parent);
        long child = households.registerAll(List.of(split)).get(0);
        decide(declared(parent, "8000.00"));
        assertThat(decide(declared(child, "6000.00")).totalFen()).isEqualTo(60_000);
    }

    @Test
    void declarationThatDropsOutLeavesItsCapToTheOthers() {
        long household = household();
        String first = declared(household, "10000.00");
        String second = declared(household, "5000.00");
        decide(first);
        DecisionView capped = decide(second);
        assertThat(capped.totalFen()).isZero();
        user.runAs(clerk.id(), () -> {
            books.markUnregistered(List.of(first));
            books.markRejected(List.of(first));
        });
        awards.dropAll(List.of(first));
        assertThat(awards.decisionsOf(List.of(first, second))).hasSize(1);
        assertThat(awards.decisionsOf(List.of(second)).get(second).totalFen()).isEqualTo(150_000);
    }

    @Test
    void registeredDecisionStandsAndTheRestIsSupplementary() {
        long household = household();
        String first = declared(household, "10000.00");
        String second = declared(household, "5000.00");
        decide(first);
        DecisionView capped = decide(second);
        awards.register(List.of(capped.id()));
        awards.dropAll(List.of(first));
        assertThat(awards.decisionsOf(List.of(second)).get(second).id()).isEqualTo(capped.id());
        assertThat(awards.open(2018, VILLAGE))
                .filteredOn(d -> d.householdId() == household)
                .singleElement()
                .satisfies(rest -> {
                    assertThat(rest.kind()).isEqualTo(DecisionKind.SUPPLEMENTARY);
                    assertThat(rest.totalFen()).isEqualTo(150_000);
                });
    }

    @Test
    void decisionIsReservedOnce() {
        DecisionView decision = decide(declared(household(), "10000.00"));
        awards.register(List.of(decision.id()));
        awards.reserve(List.of(decision.id()));
        assertThatThrownBy(() -> awards.reserve(List.of(decision.id()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> awards.unpay(List.of(decision.id()))).isInstanceOf(Refusal.class);
        awards.pay(List.of(decision.id()));
        awards.unpay(List.of(decision.id()));
        awards.reserve(List.of(decision.id()));
        assertThat(jdbc.sql(
                                "select industry_reserved_fen from award_household_year where holder_id = ? and programme_year = 2018")
                        .param(decision.householdId())
                        .query(Long.class)
                        .single())
                .isEqualTo(300_000);
    }

    @Test
    void databaseHoldsTheCapAndKeepsDecisions() {
        DecisionView decision = decide(declared(household(), "10000.00"));
        assertThatThrownBy(
                        () -> jdbc.sql("update award_household_year set industry_paid_fen = 300001 where holder_id = ?")
                                .param(decision.householdId())
                                .update())
                .hasMessageContaining("award_industry_within_cap");
        assertThatThrownBy(() ->
                        jdbc.sql("update award_decision set industry_fen = 0").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
