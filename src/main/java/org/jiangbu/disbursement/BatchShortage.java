package org.jiangbu.disbursement;

/**
 * What a batch needs, what its funds hold that is neither reserved nor paid, and what is missing (P17, F26); fen.
 *
 * @param missingFen summed over the funds of the batch, since one fund does not pay for another
 */
public record BatchShortage(long needFen, long availableFen, long missingFen) {}
