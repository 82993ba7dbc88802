/** How a person sees long work: a progress component for any view, and the list of one's own runs. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.background.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
