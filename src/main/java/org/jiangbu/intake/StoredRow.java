package org.jiangbu.intake;

import java.util.List;
import org.jiangbu.intake.judging.Reason;
import org.jspecify.annotations.Nullable;

/** A row as it is kept, for the preview and the workbook of refused rows. */
record StoredRow(
        int seq,
        int sheetIndex,
        String sheetName,
        int rowNo,
        Verdict verdict,
        List<Reason> reasons,
        String place,
        String headName,
        String what,
        @Nullable Long amountFen,
        @Nullable String declarationNo) {}
