package org.jiangbu.paper;

import java.util.List;

/**
 * A table with a head that is repeated on each page.
 *
 * @param caption what it shows
 * @param lines each as long as there are columns
 * @param totalled whether the last line is the total of the others
 * @param closing a last line as wide as the table, e.g. the total in words; empty if there is none
 */
public record Table(String caption, List<Column> columns, List<List<String>> lines, boolean totalled, String closing)
        implements Part {
    public Table(String caption, List<Column> columns, List<List<String>> lines, boolean totalled) {
        this(caption, columns, lines, totalled, "");
    }

    public Table {
        columns = List.copyOf(columns);
        lines = lines.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (lines.stream().anyMatch(line -> line.size() != width)) {
            throw new IllegalArgumentException("A line of the table is not as long as its head: " + caption);
        }
    }

    /**
     * @param group head above this one and its neighbours of the same group; empty if it stands alone
     * @param width in relation to the other columns
     * @param figures at the right, else words at the left
     */
    public record Column(String group, String head, int width, boolean figures) {
        public Column(String head, int width, boolean figures) {
            this("", head, width, figures);
        }

        public static Column words(String head, int width) {
            return new Column(head, width, false);
        }

        public static Column figures(String head, int width) {
            return new Column(head, width, true);
        }

        /** Both heads in one, where there is one row for them. */
        public String name() {
            return group.isEmpty() ? head : group + " " + head;
        }
    }

    /** Whether heads stand below those of groups. */
    boolean grouped() {
        return columns.stream().anyMatch(column -> !column.group().isEmpty());
    }

    /** The last column of the group that this one begins. */
    int endOfGroup(int begin) {
        int end = begin;
        while (end + 1 < columns.size()
                && columns.get(end + 1).group().equals(columns.get(begin).group())) end++;
        return end;
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
