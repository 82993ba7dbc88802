/** The boards. */
@NullMarked
package org.jiangbu.oversight.ui;

import org.jspecify.annotations.NullMarked;
