package org.jiangbu.disbursement.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Where a fund stands (资金台账). All amounts in fen.
 *
 * @param paidFen paid to households
 * @param heldFen returned by the bank or held back because of an account, kept for the household until it is paid again
 * @param returnedFen sent to the bank and come back unpaid (退回), in all; no part of {@code paidFen}
 * @param uses programme years and awards that the fund pays, e.g. {@code 2018 INDUSTRY}
 */
@NamedInterface("fund")
public record FundBalance(
        long fundId,
        String code,
        String name,
        String source,
        long arrivedFen,
        long allocatedFen,
        long reservedFen,
        long paidFen,
        long heldFen,
        long returnedFen,
        Set<String> uses) {
    /** Arrived and not allocated (结余, R25); 557,038.75 in the county's report of 2018. */
    public long balanceFen() {
        return arrivedFen - allocatedFen;
    }

    /** Arrived, neither reserved, held nor paid: what further batches may use. */
    public long availableFen() {
        return arrivedFen - reservedFen - heldFen - paidFen;
    }

    /** Reserved for batches that are not allocated yet: by so much the balance exceeds what is available. */
    public long reservedNotAllocatedFen() {
        return balanceFen() - availableFen();
    }

    /** Share of the arrived money that is allocated (进度), in percent with two decimals. */
    public BigDecimal progressPercent() {
        return arrivedFen == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(allocatedFen)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(arrivedFen), 2, RoundingMode.HALF_UP);
    }
}
