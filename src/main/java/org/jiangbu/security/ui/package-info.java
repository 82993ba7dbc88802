/** The sign-in page and the administrator's view of people, roles and areas. */
@NullMarked
package org.jiangbu.security.ui;

import org.jspecify.annotations.NullMarked;
