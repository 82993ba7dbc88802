package org.jiangbu.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of a household.
 *
 * @param idNo unmasked; absent where the register names the person only
 * @param relation to the householder; {@link #HEAD} for the householder
 * @param diedOn day of death, where one is registered (H2)
 */
public record Member(
        long id, long householdId, String name, @Nullable String idNo, String relation, @Nullable LocalDate diedOn) {
    public static final String HEAD = "head";

    public boolean head() {
        return HEAD.equals(relation);
    }

    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "Member[" + id + "]";
    }
}
