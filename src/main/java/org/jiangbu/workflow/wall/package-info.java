/**
 * The wall inside the engine: a model must not run code, open a connection, take over what is not its own, or run for ever,
 * even if nobody looked at it before it was deployed. It knows nothing of the checker that stands in front of it, and must
 * hold without it. Each piece stands in {@link org.jiangbu.workflow.wall.WallPiece}; {@link
 * org.jiangbu.workflow.wall.WallProof} tries at every start whether it holds.
 */
@NullMarked
package org.jiangbu.workflow.wall;

import org.jspecify.annotations.NullMarked;
