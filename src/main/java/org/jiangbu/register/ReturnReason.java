package org.jiangbu.register;

/** Why the county returns one line of a roster to its township; the same codes as every return of a declaration. */
public enum ReturnReason {
    /** 佐证资料不全 */
    EVIDENCE_MISSING,
    /** 数量或金额需核对 */
    AMOUNT_DOUBTFUL,
    /** 身份信息不符 */
    IDENTITY_UNCLEAR,
    /** 填写不完整 */
    FORM_INCOMPLETE,
    /** 其他 */
    OTHER
}
