package org.jiangbu.disbursement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment batch in a list; amounts in fen.
 *
 * @param no business number, e.g. {@code 2018-B001}, also the key of its case
 * @param areaCode township
 * @param rosterNumber roster it pays, absent for a batch that pays failed lines again
 * @param lines all lines, {@code bankLines} those that go to the bank
 * @param failedLines lines that were returned or held back, {@code repaidLines} those of them that a later batch has paid
 * @param shortFen what is missing while the status is {@link BatchStatus#SHORT}
 */
public record BatchSummary(
        String no,
        int programmeYear,
        String areaCode,
        @Nullable String rosterNumber,
        BatchStatus status,
        int lines,
        int bankLines,
        long amountFen,
        int paidLines,
        long paidFen,
        int failedLines,
        int repaidLines,
        long shortFen,
        Instant openedAt) {
    /** Returned or held back, and not paid since. */
    public int openFailedLines() {
        return failedLines - repaidLines;
    }
}
