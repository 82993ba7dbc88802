/** How every REST answer speaks when something is refused. */
@NullMarked
package org.jiangbu.base.rest;

import org.jspecify.annotations.NullMarked;
