package org.jiangbu.policy;

/** Where an award is rounded (P4). */
public enum Rounding {
    /** Once per award and household-year, half up to the fen. */
    HOUSEHOLD_YEAR,
    /** Each line half up to the fen; splitting a sale may then gain a fen (F7). */
    PER_LINE,
    /** Once per award and household-year, down to whole yuan. */
    FLOOR_YUAN
}
