package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.award.DecisionState;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.bank.BankFile;
import org.jiangbu.disbursement.bank.BankFileFacts;
import org.jiangbu.disbursement.bank.BankFileFormat;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jiangbu.people.Kinship;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.Relations;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.register.PayableLine;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentChainTest extends PaymentTest {
    @Autowired
    private Relations relations;

    @Autowired
    private Invariants invariants;

    @AfterEach
    void booksBalance() {
        assertThat(invariants.check())
                .filteredOn(one -> one.id().startsWith("disbursement-"))
                .isNotEmpty()
                .allMatch(InvariantResult::holds);
    }

    private String exported(List<PayableLine> payable) {
        String no = open(payable);
        prepare(maker, no);
        release(releaser, no);
        return no;
    }

    /** F19: 3,000 + 1,800 + 2,160, the 1,800 fails and is paid again, once. */
    @Test
    void failedLineIsPaidAgainWithTheSameDecisionAndNeverTwice() {
        arrive(700_000);
        List<PayableLine> payable = payable(10_000, 6_000, 7_200);
        String no = exported(payable);
        receive(no, answer(no, Set.of(2)));
        assertThat(balance().paidFen()).isEqualTo(516_000);
        assertThat(balance().returnedFen()).isEqualTo(180_000);
        assertThat(balance().reservedFen()).isZero();
        assertThat(detail(no).lines().get(1).failureReason()).isEqualTo(FailureReason.CLOSED);
        assertThat(awards.decisions(List.of(payable.get(1).decisionId())).values())
                .extracting(d -> d.state())
                .containsExactly(DecisionState.REGISTERED);

        String again = as(maker, () -> batches.openRepayment(year, TOWNSHIP));
        assertThatThrownBy(() -> as(maker, () -> batches.openRepayment(year, TOWNSHIP)))
                .isInstanceOf(Refusal.class);
        prepare(maker, again);
        release(releaser, again);
        receive(again, answer(again, Set.of()));
        assertThat(balance().paidFen()).isEqualTo(696_000);
        assertThat(balance().allocatedFen()).isEqualTo(696_000);
        assertThat(awards.decisions(List.of(payable.get(1).decisionId())).values())
                .extracting(d -> d.state())
                .containsExactly(DecisionState.PAID);
        assertThat(as(maker, () -> batches.repaymentsDue())).noneMatch(due -> due.programmeYear() == year);
    }

    /** F27: nothing due makes no bank line; the batch ends without a result and the decision counts as paid. */
    @Test
    void batchWithNothingDueEndsWithoutTheBank() {
        PayableLine overCap = another(payable(10_000).get(0), 6_000);
        assertThat(overCap.totalFen()).isZero();
        String no = exported(List.of(overCap));
        assertThat(detail(no).files()).extracting(BankFileFacts::count).containsOnly(0);
        as(maker, () -> {
            batches.settleWithoutBank(no);
            return null;
        });
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.BOOKED);
        assertThat(balance().paidFen()).isZero();
    }

    @Test
    void makerCannotRelease() {
        arrive(1_000_000);
        String no = open(payable(6_000));
        prepare(maker, no);
        assertThatThrownBy(() -> release(maker, no)).isInstanceOf(Exception.class);
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.PREPARED);
        release(releaser, no);
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.EXPORTED);
    }

    /** H6: a payee's relative prepares and releases nothing, also when the relation is registered later. */
    @Test
    void aPayeesRelativeIsKeptFromTheBatch() {
        arrive(1_000_000);
        List<PayableLine> payable = payable(6_000);
        long household = payable.get(0).householdId();
        relate(maker, household);
        String no = open(payable);
        Person other = person(Roles.COUNTY_FINANCE, COUNTY);
        assertThatThrownBy(() -> prepare(maker, no)).isInstanceOf(NoSuchElementException.class);
        prepare(other, no);
        assertThat(item(releaser, no, "release-payment")).isNotNull();
        relate(releaser, household);
        assertThatThrownBy(() -> release(releaser, no)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> release(maker, no)).isInstanceOf(NoSuchElementException.class);
        release(person(Roles.COUNTY_FINANCE, COUNTY), no);
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.EXPORTED);
    }

    private void relate(Person person, long household) {
        Person clerk = person(Roles.TOWNSHIP_CLERK, TOWNSHIP);
        as(clerk, () -> {
            relations.relate(person.id(), household, Kinship.SPOUSE);
            return null;
        });
    }

    /** H24, H25: a bad account holds its line back, the batch goes on. */
    @Test
    void badAccountsHoldTheirLinesBackOnly() {
        arrive(1_000_000);
        List<PayableLine> payable = payable(6_000, 6_000);
        String no = open(payable);
        long household = payable.get(0).householdId();
        as(
                maker,
                () -> transaction.execute(status -> {
                    accounts.openAll(
                            List.of(new NewAccount(household, "旁人某", TestHouseholds.accountNo(), "德钦农信社", null)));
                    return null;
                }));
        prepare(maker, no);
        assertThat(detail(no).lines())
                .extracting(PaymentLine::failureReason)
                .containsExactly(FailureReason.HOLDER_NOT_MEMBER, null);
        assertThat(balance().reservedFen()).isEqualTo(180_000);
        assertThat(balance().allocatedFen()).isEqualTo(360_000);
    }

    @Test
    void bankFileIsTheSameBytesEachTime() {
        arrive(1_000_000);
        String no = exported(payable(6_000, 10_000));
        for (BankFileFormat format : BankFileFormat.values()) {
            BankFile first = as(maker, () -> batches.bankFile(no, format, "送交银行"));
            BankFile second = as(releaser, () -> batches.bankFile(no, format, "核对"));
            assertThat(second.content()).isEqualTo(first.content());
            assertThat(first.facts().count()).isEqualTo(2);
            assertThat(first.facts().sumFen()).isEqualTo(480_000);
            if (format != BankFileFormat.XLSX) {
                assertThat(new String(first.content(), StandardCharsets.UTF_8)).contains(",13800000000,");
            }
        }
        assertThat(db.sql("select count(*) from payment_export where batch_no = :no")
                        .param("no", no)
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void sameResultTwiceBooksOnceAndAnotherIsRefused() {
        arrive(1_000_000);
        String no = exported(payable(6_000));
        byte[] file = answer(no, Set.of());
        assertThat(receive(no, file).alreadyBooked()).isFalse();
        assertThat(receive(no, file).alreadyBooked()).isTrue();
        assertThat(balance().paidFen()).isEqualTo(180_000);
        byte[] other = answer(no, Set.of(1));
        assertThatThrownBy(() -> receive(no, other)).isInstanceOf(Refusal.class);
        assertThat(balance().paidFen()).isEqualTo(180_000);
    }

    @Test
    void resultWithOneBadRowBooksNothing() {
        arrive(1_000_000);
        String no = exported(payable(6_000, 10_000));
        byte[] wrong = new String(answer(no, Set.of()), StandardCharsets.UTF_8)
                .replace("1800.00", "1800.01")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> receive(no, wrong)).isInstanceOf(Refusal.class);
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.EXPORTED);
        assertThat(balance().paidFen()).isZero();
    }

    /** Many batches want the same money at the same time: never more than arrived is reserved. */
    @Test
    void concurrentReservationsNeverExceedWhatArrived() throws Exception {
        arrive(3 * 180_000);
        List<List<PayableLine>> wanted = new ArrayList<>();
        for (int i = 0; i < 8; i++) wanted.add(payable(6_000));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> opened = new ArrayList<>();
            for (List<PayableLine> one : wanted) opened.add(pool.submit((Callable<String>) () -> open(one)));
            List<BatchStatus> statuses = new ArrayList<>();
            for (Future<String> one : opened)
                statuses.add(detail(one.get()).summary().status());
            assertThat(statuses).filteredOn(BatchStatus.RESERVED::equals).hasSize(3);
            assertThat(statuses).filteredOn(BatchStatus.SHORT::equals).hasSize(5);
        } finally {
            pool.shutdownNow();
        }
        assertThat(balance().reservedFen()).isEqualTo(540_000);
        assertThat(balance().availableFen()).isZero();
    }

    @Test
    void otherTownshipSeesNothing() {
        String no = open(payable(6_000));
        Person stranger = person(Roles.TOWNSHIP_FINANCE, "533422102");
        assertThatThrownBy(() -> as(stranger, () -> batches.detail(no))).isInstanceOf(Refusal.class);
        assertThat(as(stranger, () -> batches.list()))
                .noneMatch(batch -> batch.no().equals(no));
        assertThatThrownBy(() -> as(stranger, () -> funds.balances())).isInstanceOf(Refusal.class);
    }
}
