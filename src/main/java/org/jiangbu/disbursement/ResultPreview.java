package org.jiangbu.disbursement;

import java.util.List;
import org.jiangbu.disbursement.bank.FailureReason;

/**
 * What a bank's result file says about a batch, before anything is booked; amounts in fen.
 *
 * @param problems sentences with their row; while there is one the file cannot be booked
 * @param alreadyBooked whether exactly this file was booked before
 */
public record ResultPreview(
        int paidLines,
        long paidFen,
        int failedLines,
        long failedFen,
        List<Failure> failures,
        List<Problem> problems,
        boolean alreadyBooked) {
    /** A line that the bank did not pay. */
    public record Failure(int row, String headName, long amountFen, FailureReason reason, String text) {}

    /** Why the file cannot be booked; {@code row} counts from 1 in the file, 0 for the whole file. */
    public record Problem(int row, String text) {}
}
