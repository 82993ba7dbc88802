package org.jiangbu.disbursement.fund;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * One line of a fund's ledger: a fact that is never changed; corrections are reversing entries. Amounts in fen, each
 * what the entry adds to (or takes from) that column of the account.
 *
 * @param areaCode township that an allocation, reservation or payment concerns, else the county
 */
@NamedInterface("fund")
public record FundEntry(
        long id,
        long fundId,
        Kind kind,
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
        Instant at) {
    /** What happened to the money. */
    public enum Kind {
        /** 到位 */
        ARRIVAL,
        /** 下达 to a township */
        ALLOCATION,
        /** an allocation taken back */
        ALLOCATION_REVERSAL,
        /** set aside for a batch */
        RESERVATION,
        /** set aside no longer, or held for a household whose account is wrong */
        RELEASE,
        /** 兑付 to households */
        PAYMENT,
        /** sent to the bank and come back (退回), held until it is paid again */
        RETURN,
        /** 结转 from one fund to another (P9) */
        CARRY_OVER
    }
}
