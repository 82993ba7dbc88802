/** Declarations for other systems: the same services and rights as the screens. */
@NullMarked
package org.jiangbu.selfcheck.rest;

import org.jspecify.annotations.NullMarked;
