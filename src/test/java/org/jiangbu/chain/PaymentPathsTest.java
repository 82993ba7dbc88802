package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiangbu.IntegrationTest;
import org.jiangbu.award.Awards;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code township-register} and {@code payment-batch}, and of a declaration from its register on. */
class PaymentPathsTest extends IntegrationTest {
    @Autowired
    private Chain chain;

    @Autowired
    private Awards awards;

    @Autowired
    private Batches batches;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private DeclarationBooks books;

    private Chain.Cast cast;
    private Map<String, Long> brokenBefore;

    @BeforeEach
    void cast() {
        brokenBefore = chain.broken();
        cast = chain.cast("533422205203");
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(chain.broken()).isEqualTo(brokenBefore);
    }

    private long decision(String number) {
        return awards.decisionsOf(List.of(number)).get(number).id();
    }

    @Test
    void fromTheRegisterToTheAccountAndIntoTheArchive() {
        String number = chain.declared(cast, "6000.00");
        chain.verified(cast, number);
        chain.fundsArrive(cast);
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.REGISTERED);
        assertThat(chain.end(roster)).isEqualTo("approved");
        String batch = chain.batchOf(roster);
        chain.released(cast, batch);
        chain.answered(cast, batch, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
        assertThat(chain.end(number)).isEqualTo("award-paid");
        chain.decide(cast.person(Roles.TOWNSHIP_FINANCE), batch, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), batch, "submit");
        assertThat(chain.end(batch)).isEqualTo("archived");
    }

    @Test
    void whoPreparedABatchDoesNotReleaseIt() {
        String number = chain.declared(cast, "6000.00");
        chain.verified(cast, number);
        chain.fundsArrive(cast);
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        String batch = chain.batchOf(roster);
        chain.decide(cast.person(Roles.COUNTY_FINANCE), batch, "submit");
        assertThatThrownBy(() -> chain.item(cast.person(Roles.COUNTY_FINANCE), batch))
                .isInstanceOf(AssertionError.class);
        chain.decide(cast.person("releaser"), batch, "return");
        assertThat(chain.steps(batch)).containsExactly("prepare-payment");
        chain.released(cast, batch);
        chain.answered(cast, batch, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
    }

    @Test
    void whatTheBankReturnsIsCorrectedAndPaidAgainOnceF19() {
        String number = failed();
        assertThat(chain.steps(number)).containsExactly("correct-account");
        correct(number);
        String before = accountNo(number);
        assertThat(chain.steps(number)).containsExactly("confirm-account");
        assertThatThrownBy(() -> chain.item(cast.person(Roles.TOWNSHIP_CLERK), number))
                .isInstanceOf(AssertionError.class);
        chain.decide(cast.person(Roles.TOWNSHIP_FINANCE), number, "refuse");
        assertThat(chain.steps(number)).containsExactly("correct-account");
        assertThat(accountNo(number)).isEqualTo(before);
        String corrected = correct(number);
        chain.decide(cast.person(Roles.TOWNSHIP_FINANCE), number, "confirm");
        assertThat(accountNo(number)).isEqualTo(corrected);
        String again =
                chain.as(cast.person(Roles.COUNTY_FINANCE), () -> batches.openRepayment(Chain.YEAR, cast.township));
        chain.released(cast, again);
        chain.answered(cast, again, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
        assertThatThrownBy(() -> chain.as(
                        cast.person(Roles.COUNTY_FINANCE), () -> batches.openRepayment(Chain.YEAR, cast.township)))
                .isInstanceOf(Refusal.class);
    }

    private long household(String number) {
        return books.summaries(List.of(number)).get(number).householdId();
    }

    private String accountNo(String number) {
        long household = household(number);
        return accounts.payees(List.of(household)).get(household).accountNo();
    }

    private String correct(String number) {
        String account = TestHouseholds.accountNo();
        long photo = chain.as(
                cast.person(Roles.ASSIGNED_CADRE), () -> changes.keepPhoto(household(number), TestHouseholds.photo()));
        chain.decide(
                cast.person(Roles.ASSIGNED_CADRE),
                number,
                "submit",
                null,
                Map.of(
                        "account",
                        Map.of("holderName", "阿茸", "accountNo", account, "bankName", "农村信用社", "photoId", photo)));
        return account;
    }

    @Test
    void anAccountIsNotCorrectedWithoutAPhoto() {
        String number = failed();
        Map<String, Object> account = Map.of("holderName", "阿茸", "accountNo", TestHouseholds.accountNo());
        Person cadre = cast.person(Roles.ASSIGNED_CADRE);
        assertThatThrownBy(() -> chain.decide(cadre, number, "submit", null, Map.of("account", account)))
                .hasMessage("people.photo.missing");
        assertThat(chain.steps(number)).containsExactly("correct-account");
    }

    @Test
    void anAccountThatWasRightIsConfirmedAndPaidAgain() {
        String number = failed();
        String before = accountNo(number);
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "submit", null, Map.of("account", Map.of()));
        chain.decide(cast.person(Roles.TOWNSHIP_FINANCE), number, "confirm");
        assertThat(accountNo(number)).isEqualTo(before);
        String again =
                chain.as(cast.person(Roles.COUNTY_FINANCE), () -> batches.openRepayment(Chain.YEAR, cast.township));
        chain.released(cast, again);
        chain.answered(cast, again, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
    }

    /** A declaration whose payment the bank has returned. */
    private String failed() {
        String number = chain.declared(cast, "6000.00");
        chain.verified(cast, number);
        chain.fundsArrive(cast);
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        String batch = chain.batchOf(roster);
        chain.released(cast, batch);
        chain.answered(cast, batch, "失败", "账号不存在");
        return number;
    }

    @Test
    void theLeaderMayReturnTheRegisterToTheClerk() {
        chain.verified(cast, chain.declared(cast, "6000.00"));
        String roster = chain.roster(cast);
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), roster, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "return");
        assertThat(chain.steps(roster)).containsExactly("township-submit");
        chain.approved(cast, roster);
        assertThat(chain.end(roster)).isEqualTo("approved");
    }

    @Test
    void theCountyMayReturnTheWholeRegister() {
        chain.verified(cast, chain.declared(cast, "6000.00"));
        String roster = chain.roster(cast);
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), roster, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "approve");
        chain.decide(cast.person(Roles.COUNTY_REVIEWER), roster, "return");
        assertThat(chain.steps(roster)).containsExactly("township-submit");
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), roster, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "approve");
        chain.decide(cast.person(Roles.COUNTY_REVIEWER), roster, "approve");
        chain.decide(cast.person(Roles.COUNTY_LEADER), roster, "return");
        assertThat(chain.steps(roster)).containsExactly("township-submit");
        chain.approved(cast, roster);
        assertThat(chain.end(roster)).isEqualTo("approved");
    }

    @Test
    void aLineThatTheCountyReturnsGoesToASupplementaryRegisterAndHoldsNobodyUp() {
        String good = chain.declared(cast, "6000.00");
        String bad = chain.declared(cast, "7000.00");
        chain.verified(cast, good);
        chain.verified(cast, bad);
        String roster = chain.roster(cast);
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), roster, "submit");
        chain.decide(cast.person(Roles.TOWNSHIP_LEADER), roster, "approve");
        long returned = decision(bad);
        chain.decide(
                cast.person(Roles.COUNTY_REVIEWER),
                roster,
                "approve",
                null,
                Map.of("returnedLines", List.of(returned), "reasons", Map.of(String.valueOf(returned), "收据与品种不符")));
        chain.decide(cast.person(Roles.COUNTY_LEADER), roster, "approve");
        assertThat(chain.status(good)).isEqualTo(DeclarationStatus.REGISTERED);
        assertThat(chain.steps(bad)).containsExactly("township-check");
        chain.decide(cast.person(Roles.TOWNSHIP_CLERK), bad, "approve");
        String supplementary = chain.roster(cast);
        assertThat(supplementary).isNotEqualTo(roster);
        chain.approved(cast, supplementary);
        assertThat(chain.status(bad)).isEqualTo(DeclarationStatus.REGISTERED);
    }
}
