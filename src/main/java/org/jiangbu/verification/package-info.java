/**
 * What each level found: confirmed, cut with a reason, returned, rejected; the village notice with its objections, and
 * the one review of a rejection. Nobody verifies upward: a verified value is never above what stood before (P18). It
 * records facts and returns routing facts; which step comes next is the model's business.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "award",
            "declaration",
            "declaration::ui",
            "people",
            "policy",
            "reminder",
            "selfcheck",
            "workflow",
            "workflow::ui",
            "security",
            "audit",
            "region"
        })
@NullMarked
package org.jiangbu.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
