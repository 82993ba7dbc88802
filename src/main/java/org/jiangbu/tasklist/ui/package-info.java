/** The task list on the screen. */
@NullMarked
package org.jiangbu.tasklist.ui;

import org.jspecify.annotations.NullMarked;
