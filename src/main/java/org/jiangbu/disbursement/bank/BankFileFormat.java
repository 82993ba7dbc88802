package org.jiangbu.disbursement.bank;

import org.springframework.modulith.NamedInterface;

/** Forms in which a bank takes the file. */
@NamedInterface("bank")
public enum BankFileFormat {
    CSV_UTF8("csv", "text/csv;charset=UTF-8"),
    CSV_GBK("csv", "text/csv;charset=GBK"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String contentType;

    BankFileFormat(String extension, String contentType) {
        this.extension = extension;
        this.contentType = contentType;
    }

    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }
}
