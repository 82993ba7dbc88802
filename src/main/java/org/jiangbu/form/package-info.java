/**
 * Forms of user tasks: Camunda Forms JSON as drawn in a form editor becomes a typed definition, Vaadin fields, and the
 * check of what was entered. The definition checks values without any screen, so that every door (screen, REST,
 * rehearsal) refuses the same things. It knows neither cases nor the engine; what it cannot show it refuses to read.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui"})
@NullMarked
package org.jiangbu.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
