package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The list that an office without an earlier one starts from: the tasks of the report of 2018, to be edited. What was done
 * in 2018 stands in the list of that year alone.
 */
final class FirstTasks {
    /** The year of the report whose values these are. */
    private static final int REPORTED = 2018;

    /** A task by its messages {@code tasklist.first.<n>.…}, numbers in yuan or pieces. */
    private record First(
            @Nullable String target,
            @Nullable String targetFigure,
            @Nullable String done,
            @Nullable String doneFigure,
            int inYears,
            int month,
            int day,
            boolean problem) {}

    private static final List<First> ALL = List.of(
            typed("1", "1", 0, 12, 31),
            drawn("declared", "verified", 0, 12, 31),
            new First("18739500.00", null, null, "arrived-fen", 2, 12, 31, false),
            drawn("arrived-fen", "allocated-fen", 0, 12, 31),
            drawn("registered", "paid", 1, 1, 31),
            drawn("allocated-fen", "paid-fen", 1, 1, 31),
            new First("100", null, null, "evidence-complete", 1, 1, 31, false),
            new First(null, "checks-issued", null, "checks-handed-in", 0, 11, 30, true),
            drawn("findings", "findings-closed", 0, 12, 31),
            typed("46", "46", 0, 12, 31),
            typed("46", "46", 0, 12, 31),
            typed("46", "46", 0, 10, 31),
            new First("46", null, "46", null, 0, 12, 31, true),
            typed("32200000.00", "32200000.00", 0, 12, 31),
            typed("920000.00", "920000.00", 0, 12, 31),
            new First("75000000.00", null, "26692330.00", null, 2, 12, 31, false),
            new First("5", null, "0", null, 1, 12, 31, true),
            typed("1", "1", 0, 12, 31),
            typed("1", "1", 0, 12, 31),
            typed("1", null, 0, 12, 31));

    private FirstTasks() {}

    static List<TaskPlan> of(int programmeYear, Messages messages) {
        List<TaskPlan> plans = new ArrayList<>();
        for (int n = 1; n <= ALL.size(); n++) {
            plans.add(plan(programmeYear, messages, ALL.get(n - 1), "tasklist.first." + n));
        }
        return plans;
    }

    private static TaskPlan plan(int programmeYear, Messages messages, First first, String key) {
        boolean reported = programmeYear == REPORTED;
        return new TaskPlan(
                messages.get(key + ".project"),
                messages.get(key + ".task"),
                messages.get(key + ".unit"),
                number(first.target()),
                first.targetFigure(),
                reported ? number(first.done()) : null,
                first.doneFigure(),
                messages.get("tasklist.first.owner"),
                "",
                LocalDate.of(programmeYear + first.inYears(), first.month(), first.day()),
                reported && first.problem() ? messages.get(key + ".problem") : "",
                reported && first.problem() ? messages.get(key + ".measure") : "");
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static First typed(String target, @Nullable String done, int inYears, int month, int day) {
        return new First(target, null, done, null, inYears, month, day, false);
    }

    private static First drawn(String target, String done, int inYears, int month, int day) {
        return new First(null, target, null, done, inYears, month, day, false);
    }
}
