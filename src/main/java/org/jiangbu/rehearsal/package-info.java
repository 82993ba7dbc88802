/**
 * A whole season played without people, on last year's registers: to see what a changed flow does before it is
 * published. It plays every role through the same services as the screens, with each person's own rights, and knows the
 * models only through their vocabulary (roles, outcomes, forms, deadlines), so a changed model is rehearsed as it is.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::storage",
            "region",
            "policy",
            "form",
            "security",
            "audit",
            "background",
            "workflow",
            "people",
            "declaration",
            "intake",
            "award",
            "register",
            "disbursement",
            "disbursement::bank",
            "disbursement::fund"
        })
@NullMarked
package org.jiangbu.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
