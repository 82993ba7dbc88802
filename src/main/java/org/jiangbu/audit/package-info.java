/**
 * The journal of what people did, written in the same transaction as the fact and never changed; and the invariants, sentences
 * about the data that must hold at any moment and can be checked at any moment.
 */
@ApplicationModule(allowedDependencies = {"base", "base::ui", "base::storage", "security", "region"})
@NullMarked
package org.jiangbu.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
