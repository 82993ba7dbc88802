package org.jiangbu.disbursement.bank;

import org.jspecify.annotations.Nullable;

/**
 * Who receives a line, as it stood when the batch was prepared. Kept encrypted; never to be logged.
 *
 * @param bankName may be empty
 * @param phone telephone of the household (G7); absent where none is registered
 */
public record Payee(String name, String idNo, String accountNo, String bankName, @Nullable String phone) {
    @Override
    public String toString() {
        return "Payee[]";
    }
}
