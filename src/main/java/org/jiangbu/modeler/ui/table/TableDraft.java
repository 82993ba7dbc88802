package org.jiangbu.modeler.ui.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jiangbu.base.Refusal;
import org.jiangbu.workflow.table.Cell;
import org.jiangbu.workflow.table.Column;
import org.jiangbu.workflow.table.DecisionTable;
import org.jiangbu.workflow.table.Row;

/** How a decision table is changed step by step; each gives a table of its own. */
final class TableDraft {
    private TableDraft() {}

    static DecisionTable renamed(DecisionTable table, String name) {
        return new DecisionTable(table.key(), name, table.columns(), table.rows());
    }

    /** With one more column, in which no row asks for anything yet. */
    static DecisionTable with(DecisionTable table, Column column) {
        if (table.columns().size() == DecisionTable.MOST_COLUMNS) {
            throw new Refusal("modeler.table.columns.full", DecisionTable.MOST_COLUMNS);
        }
        List<Column> columns = new ArrayList<>(table.columns());
        columns.add(column);
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>(row.cells());
            cells.add(Cell.ANY);
            rows.add(new Row(row.id(), cells, row.result(), row.note()));
        }
        return new DecisionTable(table.key(), table.name(), columns, rows);
    }

    static DecisionTable without(DecisionTable table, Column column) {
        if (table.columns().size() == 1) throw new Refusal("modeler.table.columns.last");
        int at = table.columns().indexOf(column);
        List<Column> columns = new ArrayList<>(table.columns());
        columns.remove(at);
        List<Row> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<Cell> cells = new ArrayList<>(row.cells());
            cells.remove(at);
            rows.add(new Row(row.id(), cells, row.result(), row.note()));
        }
        return new DecisionTable(table.key(), table.name(), columns, rows);
    }

    /** A row that is not there yet comes before the last one, which stands for all other cases. */
    static DecisionTable with(DecisionTable table, Row row) {
        List<Row> rows = new ArrayList<>(table.rows());
        int at = IntStream.range(0, rows.size())
                .filter(n -> rows.get(n).id().equals(row.id()))
                .findFirst()
                .orElse(-1);
        if (at >= 0) {
            rows.set(at, row);
        } else if (rows.size() == DecisionTable.MOST_ROWS) {
            throw new Refusal("modeler.table.rows.full", DecisionTable.MOST_ROWS);
        } else {
            rows.add(rows.get(rows.size() - 1).isOtherwise() ? rows.size() - 1 : rows.size(), row);
        }
        return with(table, rows);
    }

    static DecisionTable without(DecisionTable table, Row row) {
        if (table.rows().size() == 1) throw new Refusal("modeler.table.rows.last");
        List<Row> rows = new ArrayList<>(table.rows());
        rows.remove(row);
        return with(table, rows);
    }

    static DecisionTable moved(DecisionTable table, Row row, int by) {
        List<Row> rows = new ArrayList<>(table.rows());
        int at = rows.indexOf(row);
        Collections.swap(rows, at, at + by);
        return with(table, rows);
    }

    private static DecisionTable with(DecisionTable table, List<Row> rows) {
        return new DecisionTable(table.key(), table.name(), table.columns(), rows);
    }

    /** An id that no row of the table has. */
    static String freeId(DecisionTable table) {
        List<String> taken = table.rows().stream().map(Row::id).toList();
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "row-" + n)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }
}
