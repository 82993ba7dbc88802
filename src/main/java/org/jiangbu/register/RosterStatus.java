package org.jiangbu.register;

/** Life of a roster. */
public enum RosterStatus {
    /** Lines may be gathered and taken off. */
    OPEN,
    /** Approved by the township and sealed by its digest. */
    LOCKED,
    /** Approved by the county; its lines wait for payment. */
    APPROVED
}
