package org.jiangbu.award;

/** Why a decision was written. */
public enum DecisionKind {
    /** The township's check of a declaration passed; the declaration's case waits for this decision. */
    ORIGINAL,
    /** Another declaration of the household-year dropped out; no case waits for it, only money follows. */
    SUPPLEMENTARY
}
