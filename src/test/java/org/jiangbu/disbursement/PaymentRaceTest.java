package org.jiangbu.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangbu.base.Refusal;
import org.jiangbu.register.PayableLine;
import org.junit.jupiter.api.Test;

/** Many at once: an entitlement stands in one batch, is paid once, and is released by one person. */
class PaymentRaceTest extends PaymentTest {
    private static final int MANY = 6;

    /** What each attempt came to: {@code done}, or the key of its refusal. */
    private static List<String> together(Callable<?> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(MANY);
        List<Callable<String>> attempts = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            attempts.add(() -> {
                try {
                    act.call();
                    return "done";
                } catch (Refusal refusal) {
                    return refusal.key();
                }
            });
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> attempt : pool.invokeAll(attempts)) {
            outcomes.add(attempt.get());
        }
        pool.shutdown();
        return outcomes;
    }

    @Test
    void ofManyBatchesForTheSameDecisionsOneIsOpened() throws Exception {
        List<PayableLine> payable = payable(1000, 2000);
        assertThat(together(() -> open(payable))).containsOnlyOnce("done");
        assertThat(linesOf(payable)).isEqualTo(2);
    }

    @Test
    void theSameResultFromManyPaysOnce() throws Exception {
        arrive(10_000_00);
        String batch = open(payable(1000, 2000));
        prepare(maker, batch);
        release(releaser, batch);
        byte[] result = answer(batch, Set.of());
        assertThat(together(() -> receive(batch, result))).containsOnly("done");
        assertThat(balance().paidFen()).isEqualTo(900_00);
        assertThat(balance().reservedFen()).isZero();
    }

    @Test
    void ofManyReleasesOneCounts() throws Exception {
        arrive(10_000_00);
        String batch = open(payable(1000));
        prepare(maker, batch);
        var item = item(releaser, batch, "release-payment");
        assertThat(item.revision()).isPositive();
        assertThat(together(() -> {
                    decide(releaser, item, "release", Map.of("checked", true));
                    return null;
                }))
                .contains("done");
        assertThat(db.sql("select count(*) from payment_batch_fact where batch_no = ? and step_key = 'release-payment'")
                        .param(batch)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private int linesOf(List<PayableLine> payable) {
        return db.sql("select count(*) from payment_line where decision_id = any(?)")
                .param(payable.stream().map(PayableLine::decisionId).toArray(Long[]::new))
                .query(Integer.class)
                .single();
    }
}
