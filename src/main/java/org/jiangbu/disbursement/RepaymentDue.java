package org.jiangbu.disbursement;

/** Lines of a township that failed, were corrected and wait to be paid again; amount in fen. */
public record RepaymentDue(int programmeYear, String areaCode, int lines, long amountFen) {}
