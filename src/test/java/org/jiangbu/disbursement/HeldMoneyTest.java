package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.fund.FundBalance;
import org.jiangbu.disbursement.fund.NewFund;
import org.jiangbu.people.NewAccount;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.register.PayableLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F19, H30: money of a line that was not paid waits for its household; no other batch takes it, none gets stuck. */
class HeldMoneyTest extends PaymentTest {
    private static final Map<String, Object> NONE = Map.of();

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

    private String repayment() {
        return as(maker, () -> batches.openRepayment(year, TOWNSHIP));
    }

    private void pay(String no) {
        prepare(maker, no);
        release(releaser, no);
        receive(no, answer(no, Set.of()));
    }

    private BatchStatus status(String no) {
        return detail(no).summary().status();
    }

    private void figures(long paid, long held, long available) {
        FundBalance now = balance();
        assertThat(List.of(now.paidFen(), now.heldFen(), now.availableFen())).containsExactly(paid, held, available);
    }

    @Test
    void anotherBatchCannotTakeTheMoneyOfAFailedLineHoweverTightTheFund() {
        arrive(480_000);
        String first = exported(payable(10_000, 6_000));
        receive(first, answer(first, Set.of(2)));
        figures(300_000, 180_000, 0);

        String second = open(payable(6_000));
        assertThat(status(second)).isEqualTo(BatchStatus.SHORT);
        assertThat(as(maker, () -> batches.shortage(second)).missingFen()).isEqualTo(180_000);
        assertThat(as(maker, () -> funds.missing(year)).fen()).isEqualTo(180_000);

        String again = repayment();
        assertThat(status(again)).isEqualTo(BatchStatus.RESERVED);
        pay(again);
        figures(480_000, 0, 0);

        arrive(180_000);
        decide(maker, second, "funds-short", "retry", Map.of("note", "资金已到位"));
        pay(second);
        figures(660_000, 0, 0);
        assertThat(balance().allocatedFen()).isEqualTo(660_000);
    }

    @Test
    void aLineThatFailsTwiceIsHeldTwiceAndPaidOnce() {
        arrive(180_000);
        String first = exported(payable(6_000));
        receive(first, answer(first, Set.of(1)));
        String again = repayment();
        prepare(maker, again);
        release(releaser, again);
        receive(again, answer(again, Set.of(1)));
        figures(0, 180_000, 0);
        pay(repayment());
        figures(180_000, 0, 0);
        assertThat(balance().returnedFen()).isEqualTo(360_000);
    }

    @Test
    void heldMoneyIsNotCarriedOver() {
        arrive(180_000);
        String first = exported(payable(6_000));
        receive(first, answer(first, Set.of(1)));
        long other = as(maker, () -> funds.open(new NewFund("C-" + year, "结转资金", "测试")));
        assertThatThrownBy(() -> as(maker, () -> {
                    funds.carryOver(
                            fund,
                            other,
                            1,
                            "测财〔2〕号",
                            LocalDate.of(2019, 1, 5),
                            UUID.randomUUID().toString());
                    return null;
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("disbursement.fund.beyond-arrived"));
    }

    @Test
    void aPreparedBatchMayBeCancelledAndItsRosterPaidByAnother() {
        arrive(180_000);
        List<PayableLine> payable = payable(6_000);
        String no = open(payable);
        prepare(maker, no);
        decide(releaser, no, "release-payment", "return", NONE);
        decide(maker, no, "prepare-payment", "cancel", NONE);
        assertThat(status(no)).isEqualTo(BatchStatus.CANCELLED);
        figures(0, 0, 180_000);
        assertThat(balance().allocatedFen()).isZero();
        pay(open(payable));
        figures(180_000, 0, 0);
    }

    @Test
    void aCancelledRepaymentHoldsItsMoneyForTheNext() {
        arrive(180_000);
        String first = exported(payable(6_000));
        receive(first, answer(first, Set.of(1)));
        String again = repayment();
        figures(0, 0, 0);
        decide(maker, again, "prepare-payment", "cancel", NONE);
        figures(0, 180_000, 0);
        assertThat(status(open(payable(6_000)))).isEqualTo(BatchStatus.SHORT);
        pay(repayment());
        figures(180_000, 0, 0);
    }

    @Test
    void aLineHeldBackStaysAllocatedWhenItsBatchIsCancelledAndIsPaidByARepayment() {
        arrive(360_000);
        List<PayableLine> payable = payable(6_000, 6_000);
        long household = payable.get(0).householdId();
        as(
                maker,
                () -> transaction.execute(status -> {
                    accounts.openAll(
                            List.of(new NewAccount(household, "旁人某", TestHouseholds.accountNo(), "德钦农信社", null)));
                    return null;
                }));
        String no = open(payable);
        prepare(maker, no);
        figures(0, 180_000, 0);
        decide(releaser, no, "release-payment", "return", NONE);
        decide(maker, no, "prepare-payment", "cancel", NONE);
        figures(0, 180_000, 180_000);
        assertThat(balance().allocatedFen()).isEqualTo(180_000);
        assertThat(balance().reservedNotAllocatedFen()).isZero();
        assertThat(status(repayment())).isEqualTo(BatchStatus.RESERVED);
    }

    /** A result with failures, repayments and new batches at the same time: whatever is reserved can be prepared. */
    @Test
    void whateverHappensAtTheSameTimeNothingReservedIsRefusedLater() throws Exception {
        arrive(3 * 180_000);
        String first = exported(payable(6_000, 6_000));
        byte[] result = answer(first, Set.of(1, 2));
        List<List<PayableLine>> wanted = new ArrayList<>();
        for (int i = 0; i < 4; i++) wanted.add(payable(6_000));
        List<String> opened = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            Future<?> booked = pool.submit(() -> receive(first, result));
            List<Future<String>> others = new ArrayList<>();
            for (List<PayableLine> one : wanted) others.add(pool.submit((Callable<String>) () -> open(one)));
            booked.get();
            Future<String> again = pool.submit((Callable<String>) this::repayment);
            for (Future<String> one : others) opened.add(one.get());
            opened.add(again.get());
        } finally {
            pool.shutdownNow();
        }
        List<String> reserved =
                opened.stream().filter(no -> status(no) == BatchStatus.RESERVED).toList();
        assertThat(reserved).hasSize(2).contains(opened.get(4));
        reserved.forEach(this::pay);
        figures(3 * 180_000, 0, 0);
    }
}
