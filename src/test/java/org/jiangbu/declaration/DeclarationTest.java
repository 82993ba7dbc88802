package org.jiangbu.declaration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Money;
import org.jiangbu.base.Refusal;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Cases;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;

/** A household of its own and an entry clerk who may enter for it. */
abstract class DeclarationTest extends IntegrationTest {
    protected static final String TOWNSHIP = "533422206";
    protected static final String VILLAGE = "533422206202";
    protected static final LocalDate OCTOBER = LocalDate.of(2018, 10, 10);

    @Autowired
    Declarations declarations;

    @Autowired
    DeclarationBooks books;

    @Autowired
    Evidences evidences;

    @Autowired
    ExpectedAwards awards;

    @Autowired
    SubsidyCaseDescriber describer;

    @Autowired
    Households households;

    @Autowired
    Cases cases;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    PlatformTransactionManager transactions;

    TestHouseholds given;
    Person clerk;
    long household;

    @BeforeEach
    void setUp() {
        given = new TestHouseholds(households, staff, user);
        clerk = given.person(Roles.ENTRY_CLERK, TOWNSHIP);
        household = given.registered(VILLAGE + "01", "阿茸");
    }

    static NewLine walnuts(String quantity, String unit, String price) {
        BigDecimal amount = new BigDecimal(quantity).multiply(new BigDecimal(price));
        return NewLine.sale(
                "walnut",
                new BigDecimal(quantity),
                unit,
                new BigDecimal(price),
                Money.rounded(amount).fen(),
                OCTOBER);
    }

    NewDeclaration declared(NewLine... lines) {
        return new NewDeclaration(2018, household, "户主不识字", null, List.of(lines));
    }

    String draft(NewLine... lines) {
        return declarations.numberOf(declarations.draft(declared(lines)));
    }

    String submitted(NewLine... lines) {
        long id = declarations.draft(declared(lines));
        declarations.submit(id, UUID.randomUUID().toString());
        return declarations.numberOf(id);
    }

    static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class).hasMessage(key);
    }
}
