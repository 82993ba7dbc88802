/**
 * The ladder of a deadline (E1): who is told how many workdays before or after it. The county's leader changes it; what was
 * told once is told nobody again because the ladder has changed.
 */
@NullMarked
package org.jiangbu.reminder.ladder;

import org.jspecify.annotations.NullMarked;
