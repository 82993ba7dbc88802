/** The bell above every view, and the list of what a person has been told. */
@NullMarked
package org.jiangbu.reminder.ui;

import org.jspecify.annotations.NullMarked;
