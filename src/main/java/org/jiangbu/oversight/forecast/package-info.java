/** When a place will have finished, from the pace of its last days: pure functions. */
@NullMarked
package org.jiangbu.oversight.forecast;

import org.jspecify.annotations.NullMarked;
