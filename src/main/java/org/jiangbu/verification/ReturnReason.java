package org.jiangbu.verification;

/** Why a declaration goes back for correction (退回补正); the names are the reason codes of decisions. */
public enum ReturnReason {
    EVIDENCE_MISSING,
    AMOUNT_DOUBTFUL,
    IDENTITY_UNCLEAR,
    FORM_INCOMPLETE,
    OTHER
}
