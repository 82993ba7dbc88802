/**
 * How cases flow along the usual way of their process, township by township: what waits at each step, what came and was
 * done day by day, how many people there are. Counts only; no case and no household.
 */
@NamedInterface("flow")
@NullMarked
package org.jiangbu.workflow.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
