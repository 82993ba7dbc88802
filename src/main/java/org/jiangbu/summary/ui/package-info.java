/** The report on the screen. */
@NullMarked
package org.jiangbu.summary.ui;

import org.jspecify.annotations.NullMarked;
