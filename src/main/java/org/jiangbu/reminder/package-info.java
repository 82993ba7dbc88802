/**
 * Tells people what waits for them: before a deadline, after it, and further up the areas the later it gets (DOMAIN.md
 * E1); and what others urge. It reads the inbox and decides nothing: no item is ever approved by time.
 */
@ApplicationModule(
        allowedDependencies = {"base", "base::ui", "workflow", "workflow :: pace", "security", "audit", "region"})
@NullMarked
package org.jiangbu.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
