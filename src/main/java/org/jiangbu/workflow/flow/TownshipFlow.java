package org.jiangbu.workflow.flow;

import java.util.List;

/**
 * The cases of a process in a township.
 *
 * @param townshipCode nine digits
 * @param way the usual way, in the order in which it is gone
 * @param beside items of steps off that way from which cases come back to it, e.g. for a correction
 */
public record TownshipFlow(String townshipCode, List<Passage> way, Passage.Desk beside) {}
