/** The sign-in page and the administrator's view of people, roles and areas. */
@NamedInterface("ui")
@NullMarked
package org.jiangbu.security.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
