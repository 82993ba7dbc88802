package org.jiangbu.people;

import org.jspecify.annotations.Nullable;

/** An account to open for a household; the number has 12 to 25 digits. */
public record NewAccount(
        long householdId, String holderName, String accountNo, @Nullable String bankName, @Nullable String branch) {
    /** Without numbers of persons and accounts, wherever it is written. */
    @Override
    public String toString() {
        return "NewAccount[" + householdId + "]";
    }
}
