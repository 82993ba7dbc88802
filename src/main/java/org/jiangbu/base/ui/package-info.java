/** The shell of the screens and the components that all views share. It holds no business text and asks no service. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
