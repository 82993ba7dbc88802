package org.jiangbu.disbursement;

/** A line as the bank reads it; amount in fen. */
record BankFileRow(int seq, Payee payee, long amountFen, String summary, String remark) {}
