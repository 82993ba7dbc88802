package org.jiangbu.workflow.table;

import java.util.List;

/**
 * One row of a decision table.
 *
 * @param id by which it is known again when the table is changed
 * @param cells one for each column, in their order
 * @param result what follows
 * @param note why, in the words of the office; may be empty
 */
public record Row(String id, List<Cell> cells, String result, String note) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** Whether it asks for nothing. */
    public boolean isOtherwise() {
        return cells.stream().allMatch(Cell.ANY::equals);
    }
}
