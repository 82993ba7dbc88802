package org.jiangbu.disbursement;

import org.jspecify.annotations.Nullable;

/**
 * A row of payment_line as the services work with it; fen.
 *
 * @param supplementary no case waits for it
 * @param payee encrypted snapshot, present once the batch is prepared
 */
record LineRow(
        long id,
        int seq,
        long decisionId,
        String declarationNo,
        long householdId,
        String areaCode,
        String headName,
        long industryFen,
        long labourFen,
        boolean supplementary,
        LineStatus status,
        @Nullable String payee) {
    long amountFen() {
        return industryFen + labourFen;
    }
}
