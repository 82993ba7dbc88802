/**
 * The port through which another system learns that somebody has a new reminder: a webhook, off unless an address is set. It
 * says how many and where to look, never who or what it is about, and never holds up what it tells of.
 */
@NullMarked
package org.jiangbu.reminder.delivery;

import org.jspecify.annotations.NullMarked;
