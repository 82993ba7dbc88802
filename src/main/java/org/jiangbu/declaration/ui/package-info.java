/** Declaring on a phone or a desk, the panels that verifiers see, and the place where other modules add their notes. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.declaration.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
