package org.jiangbu.verification;

/** Why a declaration gets no award (不予奖补); the names are the reason codes of decisions. */
public enum RejectionReason {
    NOT_REGISTERED,
    OUT_OF_WINDOW,
    OUT_OF_CATALOGUE,
    NOT_SOLD,
    DUPLICATE,
    FALSE,
    NO_EVIDENCE,
    OTHER_SUBSIDY
}
