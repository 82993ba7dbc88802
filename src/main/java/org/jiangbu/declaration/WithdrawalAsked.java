package org.jiangbu.declaration;

/**
 * A household takes back a declaration whose award is decided. Published inside the transaction before its case ends:
 * whoever holds it lets it go, or refuses.
 */
public record WithdrawalAsked(String number) {}
