package org.jiangbu.disbursement;

import java.time.LocalDate;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a declaration that did not reach the household and has not been paid again, in fen.
 *
 * @param reasonText the bank's own words, where it gave some
 * @param on when the bank returned it, or when it was held back before the bank's file
 * @param heldBack whether it was held back because of its account, so that no bank has seen it
 * @param requeued whether its account was corrected, so that it waits to be paid again
 */
public record FailedPayment(
        String batchNo,
        FailureReason reason,
        @Nullable String reasonText,
        @Nullable LocalDate on,
        long amountFen,
        boolean heldBack,
        boolean requeued) {}
