/** Declaring on a phone or a desk, and the panels that verifiers see. */
@NullMarked
package org.jiangbu.declaration.ui;

import org.jspecify.annotations.NullMarked;
