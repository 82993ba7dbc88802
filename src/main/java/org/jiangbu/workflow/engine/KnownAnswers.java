package org.jiangbu.workflow.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.jspecify.annotations.Nullable;

/** Answers to the engine's questions about single executions and tasks, as long as nothing has been written. */
final class KnownAnswers {
    /** The engine asks for variables with a map: of what, and which of them. */
    private static final Map<String, String> ASKED_BY_MAP =
            Map.of("selectVariablesByExecutionId", "executionId", "selectVariablesByTaskId", "taskId");

    private final Map<String, Map<String, List<Object>>> byStatement = new HashMap<>();

    /**
     * @param keys everything that the statement is known for, also what has no rows
     * @param key for which of them a row is an answer
     */
    <T> void know(String statement, List<String> keys, List<T> rows, Function<T, @Nullable String> key) {
        Map<String, List<Object>> known = byStatement.computeIfAbsent(statement, one -> new HashMap<>());
        keys.forEach(one -> known.put(one, new ArrayList<>()));
        rows.forEach(row -> known.computeIfPresent(String.valueOf(key.apply(row)), (one, rowsOfKey) -> {
            rowsOfKey.add(row);
            return rowsOfKey;
        }));
    }

    /** Rows of its own for who asks, or null if they are not known. */
    @Nullable
    List<Object> answer(String statement, @Nullable Object parameter) {
        Map<String, List<Object>> known = byStatement.get(statement);
        if (known == null || !(parameter instanceof ListQueryParameterObject query)) {
            return null;
        }
        List<Object> rows = known.get(key(statement, query.getParameter()));
        return rows == null ? null : new ArrayList<>(rows);
    }

    private static @Nullable String key(String statement, @Nullable Object asked) {
        if (asked instanceof String key) {
            return key;
        }
        String of = ASKED_BY_MAP.get(statement);
        if (of == null || !(asked instanceof Map<?, ?> map) || map.get("variableNames") != null) {
            return null;
        }
        return (String) map.get(of);
    }

    void forget() {
        byStatement.clear();
    }
}
