/**
 * The county's areas with their validity: county, townships, villages (and communities), village groups; and which area a
 * person means who writes a name in one of its many forms. An area's code begins with the code of every area above it, so
 * "lies within" is a comparison of prefixes, here and in SQL.
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package org.jiangbu.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
