/** The screens on which flows are designed. */
@NullMarked
package org.jiangbu.modeler.ui;

import org.jspecify.annotations.NullMarked;
