package org.jiangbu.oversight;

import java.time.LocalDate;
import org.jiangbu.declaration.TownshipDeclarations;
import org.jspecify.annotations.Nullable;

/**
 * A township on the board (R21).
 *
 * @param code nine digits
 * @param declarations its households by how far they have come
 * @param paidFen paid so far, in fen
 * @param open items that wait there
 * @param overdue of these, those past their due date
 * @param workdaysLate Chinese workdays since the oldest due date that has passed; 0 if nothing is late
 */
public record TownshipProgress(
        String code,
        String name,
        TownshipDeclarations declarations,
        long paidFen,
        int open,
        int overdue,
        @Nullable LocalDate oldestDue,
        int workdaysLate) {

    /** Share of the declared households that have their award, 0 to 1; those that ended without one count as done. */
    public double done() {
        int declared = declarations.declared();
        return declared == 0 ? 0 : (double) (declarations.paid() + declarations.ended()) / declared;
    }
}
