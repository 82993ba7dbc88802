package org.jiangbu.declaration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes two lines of a household the same line. */
public final class LineKey {
    private LineKey() {}

    public static List<Object> of(NewLine line) {
        return of(line.kind(), line.item(), line.on(), line.quantity(), line.amountFen(), line.workerName());
    }

    static List<Object> of(
            LineKind kind,
            String item,
            LocalDate on,
            BigDecimal quantity,
            long amountFen,
            @Nullable String workerName) {
        return List.of(
                kind,
                item,
                on,
                quantity.stripTrailingZeros(),
                amountFen,
                kind == LineKind.LABOUR && workerName != null ? workerName : "");
    }
}
