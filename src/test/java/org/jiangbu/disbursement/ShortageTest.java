package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jiangbu.base.Refusal;
import org.jiangbu.register.TestRosters;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;

/** F26, P17 BLOCK: a batch says to the fen what is missing and goes on once that has arrived. */
class ShortageTest extends PaymentTest {
    private static final Map<String, Object> NOTE = Map.of("note", "资金已到位");

    @Test
    void f26WhatIsMissingIsSaidToTheFenAndTheBatchGoesOnAfterTheArrival() {
        arrive(480_000 - 45_030);
        String no = open(payable(10_000, 6_000));
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.SHORT);
        assertThat(as(maker, () -> batches.shortage(no))).isEqualTo(new BatchShortage(480_000, 434_970, 45_030));
        assertThat(as(maker, () -> funds.missing(year)).fen()).isEqualTo(45_030);

        assertThatThrownBy(() -> decide(maker, no, "funds-short", "retry", NOTE))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("disbursement.batch.still-short");
                    assertThat(refusal.args()).contains("450.30");
                });
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.SHORT);

        arrive(45_030);
        assertThat(as(maker, () -> batches.shortage(no)).missingFen()).isZero();
        decide(maker, no, "funds-short", "retry", NOTE);
        assertThat(detail(no).summary().status()).isEqualTo(BatchStatus.RESERVED);
        assertThat(as(maker, () -> funds.missing(year)).fen()).isZero();
    }

    @Test
    void batchesThatWaitTogetherAreShortOfTheirSumAndNotOfEachOnesGap() {
        arrive(100_000);
        open(payable(6_000));
        open(payable(10_000));
        assertThat(as(maker, () -> funds.missing(year)).fen()).isEqualTo(180_000 + 300_000 - 100_000);
    }

    @Test
    void withoutAFundTheWholeBatchIsMissing() {
        int unfunded = year + 1_000_000;
        String no = as(
                maker,
                () -> transaction.execute(status -> opening.open(
                        TestRosters.approved(db, unfunded, TOWNSHIP), unfunded, TOWNSHIP, payable(6_000))));
        assertThat(as(maker, () -> batches.shortage(no)).missingFen()).isEqualTo(180_000);
        assertThat(as(maker, () -> funds.missing(unfunded)).fen()).isEqualTo(180_000);
    }

    @Test
    void anotherTownshipDoesNotLearnWhatIsMissing() {
        String no = open(payable(6_000));
        var stranger = person(Roles.TOWNSHIP_FINANCE, "533422102");
        assertThatThrownBy(() -> as(stranger, () -> batches.shortage(no))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as(stranger, () -> funds.missing(year))).isInstanceOf(Refusal.class);
    }
}
