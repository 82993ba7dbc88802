package org.jiangbu.people;

import org.jspecify.annotations.Nullable;

/** A person to add to a household; {@code relation} in words, e.g. 配偶. */
public record NewMember(long householdId, String name, @Nullable String idNo, String relation) {
    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "NewMember[" + householdId + "]";
    }
}
