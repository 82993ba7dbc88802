package org.jiangbu.disbursement;

import java.time.LocalDate;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jspecify.annotations.Nullable;

/**
 * One payment of one award decision; amounts in fen. The account number is masked; whole it
 * stands in the bank file only.
 *
 * @param repaidIn batch that paid it after it had failed in this one
 * @param seq position in the batch from 1, the 序号 of the bank file
 */
public record PaymentLine(
        long id,
        int seq,
        String declarationNo,
        String areaCode,
        String headName,
        @Nullable String holderName,
        @Nullable String accountNo,
        @Nullable String bankName,
        long industryFen,
        long labourFen,
        LineStatus status,
        @Nullable FailureReason failureReason,
        @Nullable String failureText,
        @Nullable LocalDate paidOn,
        @Nullable String bankSerial,
        boolean requeued,
        @Nullable String repaidIn) {
    public long amountFen() {
        return industryFen + labourFen;
    }

    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "PaymentLine[" + id + "]";
    }
}
