/** Screens and panels of register; they show and ask, the services decide. */
@NullMarked
package org.jiangbu.register.ui;

import org.jspecify.annotations.NullMarked;
