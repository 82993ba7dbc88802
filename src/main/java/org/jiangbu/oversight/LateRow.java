package org.jiangbu.oversight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jiangbu.workflow.Delay;
import org.jiangbu.workflow.StepLoad;

/**
 * Overdue items of one step or place by how late they are.
 *
 * @param key what they have in common
 * @param late bands without items are left out
 */
public record LateRow(String key, String name, Map<Delay, Integer> late) {
    public int all() {
        return late.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One row for each step of each process, the fullest first. */
    public static List<LateRow> bySteps(List<StepLoad> loads) {
        return by(loads, load -> load.processId() + "/" + load.stepKey(), StepLoad::stepName);
    }

    /**
     * One row for each key, the fullest first; what has nothing overdue is left out.
     *
     * @param key of the row to which a load belongs
     */
    public static List<LateRow> by(
            List<StepLoad> loads, Function<StepLoad, String> key, Function<StepLoad, String> name) {
        Map<String, LateRow> rows = new LinkedHashMap<>();
        loads.stream().filter(load -> load.overdue() > 0).forEach(load -> {
            LateRow row = rows.computeIfAbsent(
                    key.apply(load), one -> new LateRow(one, name.apply(load), new EnumMap<>(Delay.class)));
            load.late().forEach((delay, number) -> row.late().merge(delay, number, Integer::sum));
        });
        List<LateRow> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingInt(LateRow::all).reversed().thenComparing(LateRow::name));
        return sorted;
    }
}
