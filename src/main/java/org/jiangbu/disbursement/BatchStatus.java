package org.jiangbu.disbursement;

/** The last fact recorded about a payment batch; what comes next is said by the model. */
public enum BatchStatus {
    OPENED,
    SHORT,
    RESERVED,
    PREPARED,
    RELEASED,
    EXPORTED,
    RESULT_RECEIVED,
    BOOKED,
    RECEIPTED,
    ARCHIVED,
    CANCELLED
}
