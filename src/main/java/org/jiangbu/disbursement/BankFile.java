package org.jiangbu.disbursement;

/** A bank file to hand over; the same bytes whenever it is asked for. */
public record BankFile(String fileName, BankFileFacts facts, byte[] content) {}
