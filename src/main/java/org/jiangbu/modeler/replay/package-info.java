/**
 * What would have been, had past cases gone through a draft: a pure walk over the drawn flow that starts no case and writes
 * nothing. The record keeps decisions and ends only, so it is first {@link org.jiangbu.modeler.replay.Explainer explained}:
 * which events must have come, and what delegates must have found, for the case to go the way it went in its own version.
 * Then each case {@link org.jiangbu.modeler.replay.Walk walks} the draft with what is known of it, and where the draft asks
 * for more, with what is usual in the season; every such assumption is counted and said.
 */
@NullMarked
package org.jiangbu.modeler.replay;

import org.jspecify.annotations.NullMarked;
