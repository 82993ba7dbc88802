package org.jiangbu.summary;

import org.jiangbu.declaration.TownshipDeclarations;
import org.jiangbu.selfcheck.SelfCheck;
import org.jspecify.annotations.Nullable;

/**
 * How far a township is, as on the progress board (R21).
 *
 * @param households on the register of the year
 * @param paidFen paid so far, in fen
 * @param check its self-check; null while none was issued
 */
record TownshipFacts(
        String name, long households, TownshipDeclarations declared, long paidFen, @Nullable SelfCheck check) {
    boolean handedIn() {
        return check != null && check.submittedAt() != null;
    }

    int workdaysLate() {
        return check == null ? 0 : check.workdaysLate();
    }
}
