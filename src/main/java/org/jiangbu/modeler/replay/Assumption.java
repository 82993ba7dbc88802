package org.jiangbu.modeler.replay;

import org.jiangbu.base.Wording;

/**
 * What was taken as usual, since the record does not tell it.
 *
 * @param element id of the element of the draft where it was
 * @param name what the element is called
 * @param cases in how many cases
 * @param days working days that were taken; 0 where none were
 */
public record Assumption(Assumed.Kind kind, String element, Wording name, int cases, int days) {}
