package org.jiangbu.verification;

/** Why a line is cut (核减). */
public enum CutReason {
    NOT_SOLD,
    QUANTITY_LOWER,
    PRICE_LOWER,
    NO_EVIDENCE,
    OUT_OF_WINDOW,
    OUT_OF_CATALOGUE,
    DUPLICATE,
    FALSE,
    OTHER
}
