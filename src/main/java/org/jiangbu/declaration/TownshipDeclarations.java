package org.jiangbu.declaration;

/**
 * How far a township has come with a programme year: households with a declaration that was handed in, sums in fen.
 *
 * @param townshipCode nine digits
 * @param declared households with a declaration, whatever became of it
 * @param verified of these, those whose declaration the township has checked, or that came further
 * @param registered of these, those on a register that the county approved, or that came further
 * @param paid of these, those whose award is on their account
 * @param ended households whose only declarations were refused, withdrawn or lapsed
 * @param verifiedFen sums verified so far
 */
public record TownshipDeclarations(
        String townshipCode, int declared, int verified, int registered, int paid, int ended, long verifiedFen) {}
