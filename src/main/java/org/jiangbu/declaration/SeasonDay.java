package org.jiangbu.declaration;

import java.time.LocalDate;

/**
 * What a day of the season brought a township; each household counts once, on the first day on which it came so far.
 *
 * @param townshipCode nine digits
 * @param declared households that handed in their first declaration
 * @param verified households whose award was decided, as far as it still stands
 * @param paid households whose first award came to their account
 */
public record SeasonDay(String townshipCode, LocalDate day, int declared, int verified, int paid) {}
