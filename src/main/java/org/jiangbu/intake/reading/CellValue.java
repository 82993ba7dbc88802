package org.jiangbu.intake.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it was written: a formula counts with the value that Excel last computed.
 *
 * @param text as shown, trimmed; never empty
 * @param number its value when Excel holds a number, not a text that looks like one
 */
public record CellValue(String text, @Nullable BigDecimal number) {
    public boolean isNumber() {
        return number != null;
    }
}
