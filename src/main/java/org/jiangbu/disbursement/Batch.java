package org.jiangbu.disbursement;

import java.time.LocalDate;
import java.util.Set;
import org.jiangbu.base.Refusal;
import org.jiangbu.disbursement.fund.FundEntry;
import org.jiangbu.disbursement.fund.Posting;
import org.jspecify.annotations.Nullable;

/** A row of payment_batch; guards what may be recorded of it. */
record Batch(
        String no,
        int programmeYear,
        String areaCode,
        @Nullable String rosterNumber,
        BatchStatus status,
        @Nullable String allocationNo,
        @Nullable LocalDate allocationDate,
        @Nullable Long preparedBy) {
    /** Refuses with a sentence that names the current status, unless it is one of these. */
    Batch require(BatchStatus... allowed) {
        if (!Set.of(allowed).contains(status)) {
            throw new Refusal("disbursement.batch.not-now." + status, no);
        }
        return this;
    }

    /** A batch that pays failed lines again; its money was allocated with the roster's batch. */
    boolean repayment() {
        return rosterNumber == null;
    }

    /** What is allocated for this batch, or taken back, in fen. */
    Posting allocation(long fundId, FundEntry.Kind kind, long allocatedFen) {
        return posting(fundId, kind, allocatedFen, 0, 0, 0);
    }

    /** What an entry of this batch adds to the reserved, held and paid columns of a fund, in fen. */
    Posting movement(long fundId, FundEntry.Kind kind, long reservedFen, long heldFen, long paidFen) {
        return posting(fundId, kind, 0, reservedFen, paidFen, heldFen);
    }

    private Posting posting(
            long fundId, FundEntry.Kind kind, long allocatedFen, long reservedFen, long paidFen, long heldFen) {
        return new Posting(
                fundId,
                kind,
                0,
                allocatedFen,
                reservedFen,
                paidFen,
                heldFen,
                areaCode,
                no,
                allocationNo,
                allocationDate,
                null,
                null);
    }
}
