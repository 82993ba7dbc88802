/** Screens and panels of verification; they show and ask, the services decide. */
@NullMarked
package org.jiangbu.verification.ui;

import org.jspecify.annotations.NullMarked;
