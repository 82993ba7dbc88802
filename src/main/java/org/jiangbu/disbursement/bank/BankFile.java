package org.jiangbu.disbursement.bank;

import org.springframework.modulith.NamedInterface;

/** A bank file to hand over; the same bytes whenever it is asked for. */
@NamedInterface("bank")
public record BankFile(String fileName, BankFileFacts facts, byte[] content) {}
