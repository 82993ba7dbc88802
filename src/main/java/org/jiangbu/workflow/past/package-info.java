/**
 * Cases that are over, as far as the record tells: when they began and ended and by which end, and what was decided in
 * between, and when they went on in another version. Nothing else of a case is kept: which message came and what a delegate set has to be told from the way.
 */
@NamedInterface("past")
@NullMarked
package org.jiangbu.workflow.past;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
