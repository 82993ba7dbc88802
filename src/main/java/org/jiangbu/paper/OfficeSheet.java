package org.jiangbu.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A list in the conventions of offices (DOMAIN G): title, unit and day, heads on each page, total, signatures.
 *
 * @param name of the sheet; a workbook cuts it at 31 characters
 * @param left below the title: who fills it in
 * @param right below the title: unit of amounts, day, state of the figures
 * @param lines each as long as there are columns; a cell is a text, a whole number, a {@link BigDecimal}, or empty as an empty
 *     text
 * @param total the last line; empty if there is none
 * @param capital below it: its amount in words; empty if it has none
 * @param foot below the list; empty if nothing is to be said
 */
public record OfficeSheet(
        String name,
        String title,
        String left,
        String right,
        List<Column> columns,
        List<List<Object>> lines,
        List<Object> total,
        String capital,
        String foot) {
    public OfficeSheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        total = List.copyOf(total);
        int width = columns.size();
        if (lines.stream().anyMatch(line -> line.size() != width) || !total.isEmpty() && total.size() != width) {
            throw new IllegalArgumentException("A line is not as long as the head: " + title);
        }
    }

    /** What a column holds. */
    public enum Kind {
        WORDS,
        NUMBER,
        /** Whole fen, written as yuan. */
        FEN,
        /** A share between 0 and 1, written in per cent. */
        RATE
    }

    /**
     * @param group head above this one and its neighbours of the same group; empty if it stands alone
     * @param width in characters
     */
    public record Column(String group, String head, int width, Kind kind) {}

    /** The list as a part of a paper, e.g. to print it. */
    public Table table() {
        List<List<String>> written = new ArrayList<>();
        lines.forEach(line -> written.add(written(line)));
        if (!total.isEmpty()) written.add(written(total));
        return new Table(
                "",
                columns.stream()
                        .map(column -> new Table.Column(
                                column.group(), column.head(), column.width(), column.kind() != Kind.WORDS))
                        .toList(),
                written,
                !total.isEmpty(),
                capital);
    }

    private List<String> written(List<Object> line) {
        List<String> cells = new ArrayList<>();
        for (int at = 0; at < line.size(); at++) {
            cells.add(written(line.get(at), columns.get(at).kind()));
        }
        return cells;
    }

    private static String written(Object cell, Kind kind) {
        if (cell instanceof String words) return words;
        return switch (kind) {
            case FEN -> String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(((Number) cell).longValue(), 2));
            case RATE -> String.format(Locale.ROOT, "%.1f%%", ((Number) cell).doubleValue() * 100);
            case NUMBER -> String.format(Locale.ROOT, "%,d", ((Number) cell).longValue());
            case WORDS -> cell.toString();
        };
    }
}
