/** The bell above every view, the list of what a person has been told, and what other views show of urges. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.reminder.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
