package org.jiangbu.declaration;

/** What a piece of evidence is (R17). */
public enum EvidenceType {
    SIGNED_FORM,
    SALE_RECEIPT,
    PURCHASE_SLIP,
    CONTRACT,
    TRANSFER_SCREENSHOT,
    SITE_PHOTO,
    LABOUR_CONTRACT,
    WAGE_SLIP,
    BANK_STATEMENT,
    LABOUR_CERTIFICATE,
    WITNESSES,
    OTHER;

    public String messageKey() {
        return "declaration.evidence." + name();
    }
}
