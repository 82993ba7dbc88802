package org.jiangbu.disbursement;

/** Where one payment of one decision stands. */
public enum LineStatus {
    /** in a batch, on its way */
    OPEN,
    /** nothing to pay (F27): no bank line, yet the declaration is told that it is settled */
    NOTHING_DUE,
    PAID,
    /** the bank did not pay it */
    FAILED,
    /** held back before the bank file because of its account (H24 to H27) */
    BLOCKED,
    /** its batch was cancelled */
    CANCELLED
}
