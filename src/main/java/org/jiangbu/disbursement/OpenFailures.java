package org.jiangbu.disbursement;

/**
 * Failed lines of a batch that were not paid again.
 *
 * @param toCorrect those whose account still has to be corrected
 * @param toRepay those that wait for a repayment batch
 */
public record OpenFailures(int toCorrect, int toRepay) {
    public int all() {
        return toCorrect + toRepay;
    }
}
