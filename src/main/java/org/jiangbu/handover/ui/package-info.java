/** The act on the page of a person, and its dialog. */
@NullMarked
package org.jiangbu.handover.ui;

import org.jspecify.annotations.NullMarked;
