package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationView;
import org.jiangbu.declaration.Declarations;
import org.jiangbu.declaration.NewDeclaration;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Absences;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who acts for another in one process alone does there whatever its items ask, and nothing of the other's besides. */
class ChosenProcessTest extends IntegrationTest {
    @Autowired
    private Chain chain;

    @Autowired
    private Declarations declarations;

    @Autowired
    private Absences absences;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Clock clock;

    private Chain.Cast cast;

    @BeforeEach
    void cast() {
        cast = chain.cast("533422203202");
    }

    private Person substituteOf(String role, String process) {
        Person away = cast.person(role);
        Person substitute = staff.create("cp-" + UUID.randomUUID().toString().substring(0, 8), "代办人员", null);
        staff.assign(substitute.id(), "stationed-team", "533422203202", LocalDate.of(2018, 1, 1), null);
        LocalDate today = LocalDate.now(clock);
        chain.as(away, () -> absences.enter(away.id(), substitute.id(), today, today, Set.of(process), null));
        return substitute;
    }

    private NewDeclaration unchanged(DeclarationView view) {
        return new NewDeclaration(
                view.summary().programmeYear(),
                view.summary().householdId(),
                "电话核实",
                null,
                view.lines().stream().map(line -> line.asNew()).toList());
    }

    @Test
    void aReturnedDeclarationIsCorrectedAndSentOn() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "return", "EVIDENCE_MISSING", Map.of());
        Person substitute = substituteOf(Roles.ENTRY_CLERK, Declarations.PROCESS);
        DeclarationView view = chain.as(substitute, () -> declarations.view(number));
        chain.as(substitute, () -> {
            assertThat(declarations.mayEdit(view.summary())).isTrue();
            return declarations.save(view.summary().id(), view.summary().revision(), unchanged(view));
        });
        chain.decide(substitute, number, "resubmit");
        assertThat(chain.steps(number)).containsExactly("cadre-check");
    }

    @Test
    void inAnotherProcessNothingIsCorrected() {
        String number = chain.declared(cast, "6000.00");
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "return", "EVIDENCE_MISSING", Map.of());
        Person substitute = substituteOf(Roles.ENTRY_CLERK, "township-register");
        DeclarationView view = chain.as(cast.person(Roles.ENTRY_CLERK), () -> declarations.view(number));
        chain.as(substitute, () -> {
            assertThat(declarations.mayEdit(view.summary())).isFalse();
            assertThatThrownBy(() -> declarations.save(
                            view.summary().id(), view.summary().revision(), unchanged(view)))
                    .isInstanceOf(Refusal.class);
            return true;
        });
    }

    @Test
    void aNewAccountIsConfirmedByWhoActsForTheFinanceOffice() {
        String number = chain.declared(cast, "6000.00");
        chain.verified(cast, number);
        chain.fundsArrive(cast);
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        String batch = chain.batchOf(roster);
        chain.released(cast, batch);
        chain.answered(cast, batch, "失败", "户名不符");
        long household = chain.as(cast.person(Roles.ASSIGNED_CADRE), () -> declarations.view(number))
                .summary()
                .householdId();
        String account = TestHouseholds.accountNo();
        chain.as(substituteOf(Roles.ASSIGNED_CADRE, Declarations.PROCESS), () -> {
            long photo = user.within(Declarations.PROCESS, () -> changes.keepPhoto(household, TestHouseholds.photo()));
            Map<String, Object> entered =
                    Map.of("holderName", "阿茸", "accountNo", account, "bankName", "农村信用社", "photoId", photo);
            chain.decide(person(user.id()), number, "submit", null, Map.of("account", entered));
            return photo;
        });
        Person substitute = substituteOf(Roles.TOWNSHIP_FINANCE, Declarations.PROCESS);
        chain.decide(substitute, number, "confirm");
        assertThat(chain.steps(number)).isEmpty();
        assertThat(accounts.payees(List.of(household)).get(household).accountNo())
                .isEqualTo(account);
    }

    private Person person(long id) {
        return staff.find(id).orElseThrow();
    }
}
