/**
 * Who holds an open item: taken from the pool, given back, assigned, passed on, handed over. Holding decides nothing; it
 * only says whose turn it is among those who hold the role on the item's area.
 */
@NamedInterface("holding")
@NullMarked
package org.jiangbu.workflow.holding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
