package org.jiangbu.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * A recognised heading.
 *
 * @param index zero-based column of the sheet
 * @param hint what stood in brackets behind it, such as 斤, 元/斤 or 万元
 * @param rank how sure the name is: the place among the column's known names; a likeness comes after all of them
 */
record Heading(Column column, int index, @Nullable String hint, int rank) {
    static final int LIKENESS = 1_000;

    boolean isExact() {
        return rank < LIKENESS;
    }

    /** The surer of two headings for the same column; the one further left among equals. */
    Heading orBetter(Heading other) {
        return other.rank < rank ? other : this;
    }

    Heading as(Column other) {
        return new Heading(other, index, hint, rank);
    }
}
