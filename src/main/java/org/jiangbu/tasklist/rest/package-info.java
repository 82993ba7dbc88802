/** Files of the task list: the same services and rights as the screens. */
@NullMarked
package org.jiangbu.tasklist.rest;

import org.jspecify.annotations.NullMarked;
