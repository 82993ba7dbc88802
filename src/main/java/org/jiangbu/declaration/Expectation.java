package org.jiangbu.declaration;

/**
 * What a declaration is expected to bring, should all of it be verified; amounts in fen.
 *
 * @param awardFen what this declaration adds to the year's award
 * @param yearFen the award of the whole year, with what was declared before
 * @param declaredBeforeFen what the household has declared in the year besides
 * @param sentence the year's award in one sentence that a farmer can read
 */
public record Expectation(
        long salesFen, long labourFen, long awardFen, long yearFen, long declaredBeforeFen, String sentence) {}
