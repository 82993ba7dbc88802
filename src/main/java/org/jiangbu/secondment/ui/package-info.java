/** The list of who is lent where, and the dialog that lends, which other boards open as well. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.secondment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
