package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiangbu.audit.InvariantResult;
import org.jiangbu.audit.Invariants;
import org.jiangbu.register.PayableLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code payment-batch} on which the fund is short: tried again, given up. */
public abstract class ShortagePaths extends PaymentTest {
    @Autowired
    private Invariants invariants;

    @AfterEach
    void theBooksBalance() {
        assertThat(invariants.check())
                .filteredOn(one -> one.id().startsWith("disbursement-"))
                .isNotEmpty()
                .allMatch(InvariantResult::holds);
    }

    /** F26: what is missing stands in the sentence, and nothing is reserved until it arrives (P17). */
    @Test
    void shortFundReservesNothingUntilTheMoneyArrives() {
        arrive(300_000);
        String no = open(payable(10_000, 6_000));
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.SHORT);
        assertThat(balance().reservedFen()).isZero();
        assertThat(item(maker, no, "funds-short").title()).contains("1,800.00");
        arrive(180_000);
        decide(maker, no, "funds-short", "retry", Map.of("note", "资金已到位"));
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.RESERVED);
        assertThat(balance().reservedFen()).isEqualTo(480_000);
        assertThat(balance().availableFen()).isZero();
    }

    @Test
    void cancelledBatchSetsItsDecisionsFree() {
        List<PayableLine> payable = payable(6_000);
        String no = open(payable);
        decide(maker, no, "funds-short", "cancel", Map.of("note", "本年不再安排"));
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.CANCELLED);
        arrive(180_000);
        assertThat(detail(open(payable)).summary().status()).isEqualTo(BatchStatus.RESERVED);
    }

    /** Whoever cannot prepare a batch, or must not, cancels it; its roster is paid by another. */
    @Test
    void reservedBatchMayBeCancelledByWhoeverWouldPrepareIt() {
        arrive(180_000);
        List<PayableLine> payable = payable(6_000);
        String no = open(payable);
        decide(maker, no, "prepare-payment", "cancel", Map.of());
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.CANCELLED);
        assertThat(balance().availableFen()).isEqualTo(180_000);
        assertThat(detail(open(payable)).summary().status()).isEqualTo(BatchStatus.RESERVED);
    }
}
