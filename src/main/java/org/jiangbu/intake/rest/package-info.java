/** Import of Excel registers by other systems: the same services and rights as the screens. */
@NullMarked
package org.jiangbu.intake.rest;

import org.jspecify.annotations.NullMarked;
