/** The append-only journal, written in the transaction of the fact, and the invariants that must always hold. */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "base::storage", "region", "security"})
@NullMarked
package org.jiangbu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
