package org.jiangbu.disbursement.bank;

/** A line as the bank reads it; amount in fen. */
public record BankFileRow(int seq, Payee payee, long amountFen, String summary, String remark) {}
