/**
 * The ways out by which people learn outside the application that they have a new reminder: a webhook and mail, each off
 * unless it is set. They say how many and where to look, never who or what it is about, and never hold up what they tell of.
 */
@NullMarked
package org.jiangbu.reminder.delivery;

import org.jspecify.annotations.NullMarked;
