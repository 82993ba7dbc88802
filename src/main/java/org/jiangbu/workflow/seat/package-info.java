/** The seats of steps that several persons decide: who sits there, whose turn it is, and whether it is decided. */
@NamedInterface("seat")
@NullMarked
package org.jiangbu.workflow.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
