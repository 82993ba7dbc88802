package org.jiangbu.workflow.table;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers for which a cell holds.
 *
 * @param from null where there is no least one
 * @param open whether the bounds themselves are left out
 * @param to null where there is no greatest one
 */
record CellRange(@Nullable BigDecimal from, @Nullable BigDecimal to, boolean open) {
    static CellRange of(Cell.Compared cell) {
        return switch (cell.sign()) {
            case AT_LEAST, MORE -> new CellRange(cell.with(), null, cell.sign() == Cell.Sign.MORE);
            case AT_MOST, LESS -> new CellRange(null, cell.with(), cell.sign() == Cell.Sign.LESS);
            case EQUAL -> new CellRange(cell.with(), cell.with(), false);
        };
    }

    static CellRange of(Cell.Between cell) {
        return new CellRange(cell.least(), cell.most(), false);
    }

    /** Whether all numbers for which the other cell holds are among these. */
    boolean covers(Cell other) {
        if (other instanceof Cell.Compared compared) return covers(of(compared));
        return other instanceof Cell.Between between && covers(of(between));
    }

    private boolean covers(CellRange other) {
        return (from == null || other.from != null && within(other.from.compareTo(from), other.open))
                && (to == null || other.to != null && within(to.compareTo(other.to), other.open));
    }

    /** @param distance of the other's bound from this one's, positive inwards */
    private boolean within(int distance, boolean otherOpen) {
        return distance > 0 || distance == 0 && (!open || otherOpen);
    }
}
