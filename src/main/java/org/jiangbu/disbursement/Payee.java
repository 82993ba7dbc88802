package org.jiangbu.disbursement;

/**
 * Who receives a line, as it stood when the batch was prepared. Kept encrypted; never to be logged.
 *
 * @param bankName may be empty
 */
record Payee(String name, String idNo, String accountNo, String bankName) {
    @Override
    public String toString() {
        return "Payee[]";
    }
}
