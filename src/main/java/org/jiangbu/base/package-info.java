/**
 * What every module stands on: money in fen, periods, Chinese workdays, the application's clock, ID numbers and names of
 * persons, messages in two languages, and the refusal that speaks to a person. It knows no business noun and no other
 * module; its children hold the storage and the shell of the screens.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jiangbu.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
