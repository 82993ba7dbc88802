package org.jiangbu.workflow.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A decision table: the first row that holds says what follows.
 *
 * @param key the name of its file without the ending
 * @param name what the office calls it, in Chinese
 * @param rows in their order; the last one of a sound table asks for nothing
 */
public record DecisionTable(String key, String name, List<Column> columns, List<Row> rows) {
    /** The ending of a table's file. */
    public static final String FILE = ".dmn";

    /** The routing fact that a table sets: what followed from the table that was asked last. */
    public static final String RESULT = "tableResult";

    public static final int MOST_COLUMNS = 8;
    public static final int MOST_ROWS = 200;

    public DecisionTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What may follow, in the order of the rows. */
    public List<String> results() {
        return rows.stream().map(Row::result).distinct().toList();
    }

    /**
     * The number of the row that holds for a case, counted from 1; nothing if none does.
     *
     * @param facts routing facts, the amount in yuan among them
     */
    public Optional<Integer> decide(Map<String, Object> facts) {
        return IntStream.range(0, rows.size())
                .filter(n -> holds(rows.get(n), facts))
                .mapToObj(n -> n + 1)
                .findFirst();
    }

    private boolean holds(Row row, Map<String, Object> facts) {
        return IntStream.range(0, columns.size())
                .allMatch(n -> row.cells().get(n).holds(columns.get(n).of(facts)));
    }

    /** What may follow where only some facts are known: the results of the rows that can be the first to hold. */
    public List<String> possible(Map<String, Object> known) {
        List<String> results = new ArrayList<>();
        for (Row row : rows) {
            boolean may = IntStream.range(0, columns.size())
                    .allMatch(n -> !known.containsKey(columns.get(n).fact())
                            || row.cells().get(n).holds(columns.get(n).of(known)));
            if (may && !results.contains(row.result())) results.add(row.result());
            if (holds(row, known)) return results;
        }
        return results;
    }

    /** Whether it asks for a fact. */
    public boolean asksFor(String fact) {
        return columns.stream().anyMatch(column -> column.fact().equals(fact));
    }

    /** The row with that number, counted from 1. */
    public Row row(int number) {
        return rows.get(number - 1);
    }
}
