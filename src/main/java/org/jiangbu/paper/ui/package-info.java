/** Papers on the screen. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.paper.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
