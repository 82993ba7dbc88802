package org.jiangbu.disbursement.bank;

import org.springframework.modulith.NamedInterface;

/** Why a line was not paid: the bank's reasons, then our own checks before the bank file. */
@NamedInterface("bank")
public enum FailureReason {
    ACCOUNT_UNKNOWN,
    NAME_MISMATCH,
    ID_MISMATCH,
    CLOSED,
    FROZEN,
    LOST,
    DORMANT,
    OTHER,
    /** no account recorded */
    NO_ACCOUNT,
    /** H24: one account for two households */
    SHARED_ACCOUNT,
    /** H25: the holder is not a member of the household */
    HOLDER_NOT_MEMBER,
    /** H27: payee and account holder differ */
    HOLDER_DIFFERS
}
