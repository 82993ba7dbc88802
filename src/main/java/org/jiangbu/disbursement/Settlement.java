package org.jiangbu.disbursement;

import java.time.LocalDate;
import org.jiangbu.disbursement.bank.FailureReason;
import org.jspecify.annotations.Nullable;

/** What the bank did with one line. */
record Settlement(
        LineRow line,
        int row,
        boolean paid,
        @Nullable FailureReason reason,
        @Nullable String reasonText,
        LocalDate settledOn,
        String serial) {}
