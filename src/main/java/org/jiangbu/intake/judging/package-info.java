/**
 * Judges the rows of a register by the programme's rules, row by row and across rows. Pure: what it must know of places,
 * products and rights is handed to it; what the registry already holds is checked by the module's service.
 */
@NullMarked
package org.jiangbu.intake.judging;

import org.jspecify.annotations.NullMarked;
