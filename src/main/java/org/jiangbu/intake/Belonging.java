package org.jiangbu.intake;

import java.util.Collection;
import java.util.Map;
import org.jiangbu.people.Households;
import org.jspecify.annotations.Nullable;

/** To which household persons belong by their ID numbers: nobody to two (H1), no work counts for two (F21, H17). */
record Belonging(Map<String, Long> households) {
    static Belonging of(Households households, Collection<String> idNos) {
        return new Belonging(households.idsByMemberIdNo(idNos));
    }

    /** @param householdId absent for a household that is not yet registered */
    boolean isOfAnother(String idNo, @Nullable Long householdId) {
        Long own = households.get(idNo);
        return own != null && !own.equals(householdId);
    }

    /** Without numbers of persons, wherever it is written. */
    @Override
    public String toString() {
        return "Belonging[" + households.size() + "]";
    }
}
