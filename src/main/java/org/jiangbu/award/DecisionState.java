package org.jiangbu.award;

/** Where the money of a decision stands. Every state but the last counts toward the household-year's entitlement. */
public enum DecisionState {
    /** May be gathered into a register. */
    OPEN,
    /** The county returned its line: it counts, but waits for the township to decide again. */
    HELD,
    /** On a live line of a register. */
    REGISTERED,
    /** Money is set aside for it in a payment batch. */
    RESERVED,
    PAID,
    /** Replaced by a later decision, or its declaration dropped out. */
    SUPERSEDED
}
