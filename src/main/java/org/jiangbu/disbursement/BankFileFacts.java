package org.jiangbu.disbursement;

/** Control figures of a bank file as they were fixed at its first writing; amount in fen. */
public record BankFileFacts(BankFileFormat format, int count, long sumFen, String sha256) {}
