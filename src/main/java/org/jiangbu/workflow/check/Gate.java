package org.jiangbu.workflow.check;

import java.util.List;
import java.util.Set;

/**
 * Something that has to have happened in a case.
 *
 * @param name by which others need it
 * @param rule the rule that is broken where it is missing
 * @param passedBy what brings it about
 * @param needs gates that have to be passed before; of two that are decided, by a step of another duty, hence by another
 *     person
 * @param lostTo what undoes it, besides the same step being decided otherwise
 */
record Gate(String name, Rule rule, Sign passedBy, Set<String> needs, List<Sign> lostTo) {}
