package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jiangbu.award.DecisionState;
import org.jiangbu.base.Refusal;
import org.jiangbu.declaration.DeclarationBooks;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.disbursement.Batches;
import org.jiangbu.disbursement.FailedPayments;
import org.jiangbu.disbursement.OpenFailures;
import org.jiangbu.people.AccountChanges;
import org.jiangbu.people.Accounts;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code payment-batch}, and of a declaration from its register to the account. */
abstract class PaymentPaths extends PathTest {
    @Autowired
    private Batches batches;

    @Autowired
    private FailedPayments payments;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountChanges changes;

    @Autowired
    private DeclarationBooks books;

    @Override
    String place() {
        return "533422205203";
    }

    @Test
    void fromTheRegisterToTheAccountAndIntoTheArchive() {
        String number = verified("6000.00");
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
        String number = verified("6000.00");
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
        String again = repayment();
        chain.released(cast, again);
        chain.answered(cast, again, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
        assertThatThrownBy(this::repayment).isInstanceOf(Refusal.class);
    }

    private String repayment() {
        return chain.as(cast.person(Roles.COUNTY_FINANCE), () -> batches.openRepayment(Chain.YEAR, cast.township));
    }

    @Test
    void whatTheBankReturnsTwiceIsCorrectedTwiceAndPaidOnce() {
        String number = failed();
        correctAndConfirm(number);
        String again = repayment();
        chain.released(cast, again);
        chain.answered(cast, again, "失败", "户名不符");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.REGISTERED);
        assertThat(chain.steps(number)).containsExactly("correct-account");
        assertThatThrownBy(this::repayment).isInstanceOf(Refusal.class);
        correctAndConfirm(number);
        String third = repayment();
        chain.released(cast, third);
        chain.answered(cast, third, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
        assertThat(money(number)).isEqualTo(DecisionState.PAID);
        assertThat(chain.end(number)).isEqualTo("award-paid");
        assertThatThrownBy(this::repayment).isInstanceOf(Refusal.class);
    }

    private void correctAndConfirm(String number) {
        correct(number);
        chain.decide(cast.person(Roles.TOWNSHIP_FINANCE), number, "confirm");
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
        String again = repayment();
        chain.released(cast, again);
        chain.answered(cast, again, "成功", "");
        assertThat(chain.status(number)).isEqualTo(DeclarationStatus.PAID);
    }

    @Test
    void thereAreNoMoreReceiptsThanPaidLinesAndWhatIsStillOpenIsCounted() {
        String number = failed();
        String batch = batchThatFailed(number);
        Person finance = cast.person(Roles.TOWNSHIP_FINANCE);
        assertThatThrownBy(() -> chain.decide(finance, batch, "submit", null, Map.of("receipts", 999)))
                .hasMessage("disbursement.receipts.too-many");
        assertThat(chain.as(finance, () -> batches.openFailures(batch))).isEqualTo(new OpenFailures(1, 0));
        chain.decide(cast.person(Roles.ASSIGNED_CADRE), number, "submit", null, Map.of("account", Map.of()));
        chain.decide(finance, number, "confirm");
        assertThat(chain.as(finance, () -> batches.openFailures(batch))).isEqualTo(new OpenFailures(0, 1));
        chain.decide(finance, batch, "submit", null, Map.of("receipts", 0));
        String again =
                chain.as(cast.person(Roles.COUNTY_FINANCE), () -> batches.openRepayment(Chain.YEAR, cast.township));
        assertThat(chain.as(finance, () -> batches.openFailures(batch).all())).isZero();
        chain.released(cast, again);
        chain.answered(cast, again, "成功", "");
    }

    private String batchThatFailed(String number) {
        return chain.as(cast.person(Roles.TOWNSHIP_FINANCE), () -> payments.openOf(number))
                .orElseThrow()
                .batchNo();
    }

    /** A declaration whose payment the bank has returned. */
    private String failed() {
        String number = verified("6000.00");
        chain.fundsArrive(cast);
        String roster = chain.roster(cast);
        chain.approved(cast, roster);
        String batch = chain.batchOf(roster);
        chain.released(cast, batch);
        chain.answered(cast, batch, "失败", "账号不存在");
        return number;
    }
}
