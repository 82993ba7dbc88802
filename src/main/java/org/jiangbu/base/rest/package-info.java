/** How every REST answer speaks when something is refused, and how files are handed out. */
@NamedInterface("rest")
@NullMarked
package org.jiangbu.base.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
