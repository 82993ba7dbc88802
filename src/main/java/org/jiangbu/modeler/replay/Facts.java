package org.jiangbu.modeler.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.workflow.check.FactKind;

/** What routing facts can have been that are not on record. */
final class Facts {
    private static final Map<FactKind, List<Object>> VALUES =
            Map.of(FactKind.FLAG, List.of(false, true), FactKind.NUMBER, List.of(0L, 1L, 1_000_000L));

    private Facts() {}

    /** Every combination of values that may make a difference; texts and days are left open. */
    static List<Map<String, Object>> possible(Map<String, FactKind> kinds) {
        List<Map<String, Object>> ways = new ArrayList<>(List.of(Map.of()));
        kinds.forEach((fact, kind) -> {
            List<Object> values = VALUES.getOrDefault(kind, List.of());
            if (values.isEmpty()) return;
            List<Map<String, Object>> before = List.copyOf(ways);
            ways.clear();
            before.forEach(way -> values.forEach(value -> ways.add(with(way, Map.of(fact, value)))));
        });
        return ways;
    }

    static Map<String, Object> with(Map<String, Object> facts, Map<String, Object> more) {
        if (more.isEmpty()) return facts;
        Map<String, Object> all = new HashMap<>(facts);
        all.putAll(more);
        return all;
    }
}
