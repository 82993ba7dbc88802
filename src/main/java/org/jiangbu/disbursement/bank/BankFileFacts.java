package org.jiangbu.disbursement.bank;

import org.springframework.modulith.NamedInterface;

/**
 * Control figures of a bank file as they were fixed at its first writing; amount in fen.
 *
 * @param handedOut whether somebody has taken the file in this format
 */
@NamedInterface("bank")
public record BankFileFacts(BankFileFormat format, int count, long sumFen, String sha256, boolean handedOut) {}
