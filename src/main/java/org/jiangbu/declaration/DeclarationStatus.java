package org.jiangbu.declaration;

/** Where a declaration stands. */
public enum DeclarationStatus {
    DRAFT,
    SUBMITTED,
    RETURNED,
    /** The township has checked it and its award is decided. */
    VERIFIED,
    /** Its register is approved by the county. */
    REGISTERED,
    PAID,
    REJECTED,
    WITHDRAWN,
    LAPSED;

    public String messageKey() {
        return "declaration.status." + name();
    }
}
