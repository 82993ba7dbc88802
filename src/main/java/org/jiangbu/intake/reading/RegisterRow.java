package org.jiangbu.intake.reading;

import java.util.Map;
import java.util.Optional;

/**
 * A row that declares something.
 *
 * @param sheet zero-based position of its sheet in the workbook
 * @param rowNo number of the row as Excel shows it
 */
public record RegisterRow(int sheet, int rowNo, Map<Column, CellValue> cells) {
    public Optional<CellValue> cell(Column column) {
        return Optional.ofNullable(cells.get(column));
    }

    /** The text of a cell, empty when there is none. */
    public String text(Column column) {
        CellValue value = cells.get(column);
        return value == null ? "" : value.text();
    }

    public boolean has(Column column) {
        return cells.containsKey(column);
    }
}
