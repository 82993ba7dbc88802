/**
 * Long work with progress: a run is a list of keys that a kind of work processes chunk by chunk. What a chunk did and
 * that it is done are one transaction, so a killed application continues exactly where it stood: nothing is lost and
 * nothing happens twice. A run is worked on as the person who started it, with that person's rights. What the keys mean
 * is the affair of the module that offers the {@link org.jiangbu.background.RunKind}.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "security", "audit"})
@NullMarked
package org.jiangbu.background;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
