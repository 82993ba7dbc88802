package org.jiangbu.disbursement.bank;

/**
 * A row of a bank's result file as text; nothing is judged yet.
 *
 * @param row row in the file, from 1
 * @param wholeAccount whether the account stands as text; a number of 16 digits and more has lost its last ones
 */
public record ResultRow(
        int row,
        String account,
        boolean wholeAccount,
        String amount,
        String status,
        String reason,
        String date,
        String serial) {}
