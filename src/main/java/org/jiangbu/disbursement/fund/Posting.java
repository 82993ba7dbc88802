package org.jiangbu.disbursement.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an entry adds to each column of the account, in fen, with its papers. */
public record Posting(
        long fundId,
        FundEntry.Kind kind,
        long arrivedFen,
        long allocatedFen,
        long reservedFen,
        long paidFen,
        long heldFen,
        String areaCode,
        @Nullable String batchNo,
        @Nullable String documentNo,
        @Nullable LocalDate documentDate,
        @Nullable String remark,
        @Nullable String commandId) {
    /** An entry that changes nothing. */
    boolean empty() {
        return arrivedFen == 0 && allocatedFen == 0 && reservedFen == 0 && paidFen == 0 && heldFen == 0;
    }
}
