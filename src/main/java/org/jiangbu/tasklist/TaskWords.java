package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of tasks as they are read: separators, as many decimals as there are, two where there are any; then the unit. */
public final class TaskWords {
    private TaskWords() {}

    /** The number alone; empty where there is none. */
    public static String number(@Nullable BigDecimal value) {
        if (value == null) return "";
        int decimals = value.stripTrailingZeros().scale();
        DecimalFormat format = new DecimalFormat(
                decimals > 1 ? "#,##0.00" : decimals == 1 ? "#,##0.0" : "#,##0", new DecimalFormatSymbols(Locale.ROOT));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }

    /** The number with its unit; a dash where there is none. */
    public static String value(@Nullable BigDecimal value, TaskPlan plan) {
        return value == null ? "–" : number(value) + " " + plan.unit();
    }

    /** 完成率 with its sign; a dash where none follows. */
    public static String rate(TaskRow row) {
        return row.rate().map(rate -> rate.toPlainString() + "%").orElse("–");
    }
}
