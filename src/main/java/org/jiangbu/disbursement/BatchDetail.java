package org.jiangbu.disbursement;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.disbursement.bank.BankFileFacts;
import org.jspecify.annotations.Nullable;

/** A payment batch with its lines and papers. */
public record BatchDetail(
        BatchSummary summary,
        @Nullable String allocationNo,
        @Nullable LocalDate allocationDate,
        List<BankFileFacts> files,
        List<PaymentLine> lines) {}
