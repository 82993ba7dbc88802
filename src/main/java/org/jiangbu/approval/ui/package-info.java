/** The button with which views of other modules print the approval form. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.approval.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
