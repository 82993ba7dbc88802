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
        return value == null ? "" : number(value, decimals(value));
    }

    private static int decimals(@Nullable BigDecimal value) {
        return value == null ? 0 : value.stripTrailingZeros().scale();
    }

    private static String number(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat(
                decimals > 1 ? "#,##0.00" : decimals == 1 ? "#,##0.0" : "#,##0", new DecimalFormatSymbols(Locale.ROOT));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(value);
    }

    /** 目标值 with its unit. */
    public static String target(TaskRow row) {
        return value(row.target(), row);
    }

    /** 完成值 with its unit; a dash where there is none. */
    public static String done(TaskRow row) {
        return value(row.done(), row);
    }

    /** Both values of a task have as many decimals, to be compared at a glance. */
    private static String value(@Nullable BigDecimal value, TaskRow row) {
        int decimals = Math.max(decimals(row.target()), decimals(row.done()));
        return value == null ? "–" : number(value, decimals) + " " + row.plan().unit();
    }

    /** 完成率 with its sign; a dash where none follows. */
    public static String rate(TaskRow row) {
        return row.rate().map(rate -> rate.toPlainString() + "%").orElse("–");
    }
}
