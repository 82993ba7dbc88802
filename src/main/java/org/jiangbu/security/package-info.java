/** People who work here, their roles on areas with dates, sign-in, and who acts now. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "base::storage", "region"})
@NullMarked
package org.jiangbu.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
