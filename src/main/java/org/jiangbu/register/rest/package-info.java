/** Registers of townships for other systems: the same services and rights as the screens. */
@NullMarked
package org.jiangbu.register.rest;

import org.jspecify.annotations.NullMarked;
