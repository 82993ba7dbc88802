package org.jiangbu.disbursement.fund;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * Money that arrived (到位).
 *
 * @param amountFen fen, above zero
 * @param documentNo number of the document that announces it (文号)
 * @param arrivedOn day on the voucher, not in the future
 * @param commandId chosen by the caller; the same command books once
 */
@NamedInterface("fund")
public record NewArrival(
        long fundId, long amountFen, String documentNo, LocalDate arrivedOn, String remark, String commandId) {}
