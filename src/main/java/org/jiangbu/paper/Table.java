package org.jiangbu.paper;

import java.util.List;

/**
 * A table with a head that is repeated on each page.
 *
 * @param caption what it shows
 * @param lines each as long as there are columns
 * @param totalled whether the last line is the total of the others
 */
public record Table(String caption, List<Column> columns, List<List<String>> lines, boolean totalled) implements Part {
    public Table {
        columns = List.copyOf(columns);
        lines = lines.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (lines.stream().anyMatch(line -> line.size() != width)) {
            throw new IllegalArgumentException("A line of the table is not as long as its head: " + caption);
        }
    }

    /**
     * @param width in relation to the other columns
     * @param figures at the right, else words at the left
     */
    public record Column(String head, int width, boolean figures) {
        public static Column words(String head, int width) {
            return new Column(head, width, false);
        }

        public static Column figures(String head, int width) {
            return new Column(head, width, true);
        }
    }

    /** Sum of the columns' widths. */
    int width() {
        return columns.stream().mapToInt(Column::width).sum();
    }

    /** Whether this line is the total. */
    public boolean isTotal(int line) {
        return totalled && line == lines.size() - 1;
    }
}
