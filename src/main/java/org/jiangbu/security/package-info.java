/**
 * The people who work here, their roles on areas with dates, their sign-in, and who is acting right now. Every service asks
 * {@link org.jiangbu.security.CurrentUser} for right and area itself; the screens only hide what would be refused anyway.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "base::storage", "region"})
@NullMarked
package org.jiangbu.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
