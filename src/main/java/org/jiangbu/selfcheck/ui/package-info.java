/** The self-check's screens and panels. */
@NullMarked
package org.jiangbu.selfcheck.ui;

import org.jspecify.annotations.NullMarked;
