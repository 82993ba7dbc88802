package org.jiangbu.disbursement.bank;

import org.springframework.modulith.NamedInterface;

/** Forms in which a bank takes the file. */
@NamedInterface("bank")
public enum BankFileFormat {
    CSV_UTF8(".csv", "text/csv;charset=UTF-8"),
    CSV_GBK("-GBK.csv", "text/csv;charset=GBK"),
    XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String contentType;

    BankFileFormat(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** What ends the name of such a file. */
    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }
}
