package org.jiangbu.people;

import org.jspecify.annotations.Nullable;

/**
 * Where a household is paid.
 *
 * @param accountNo in clear; never to be logged or shown whole
 */
public record PayeeAccount(
        long householdId, String holderName, String accountNo, @Nullable String bankName, @Nullable String branch) {
    /** The last four digits behind four stars. */
    public String masked() {
        return "****" + accountNo.substring(Math.max(0, accountNo.length() - 4));
    }

    @Override
    public String toString() {
        return "PayeeAccount[householdId=" + householdId + "]";
    }
}
