/**
 * Boards across the modules for those who supervise: how far each township has come and what is late. It reads what the
 * modules publish and decides nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "audit",
            "paper",
            "region",
            "policy",
            "security",
            "workflow",
            "reminder",
            "reminder :: ui",
            "secondment :: ui",
            "secondment",
            "selfcheck",
            "people",
            "workflow :: flow",
            "declaration",
            "disbursement"
        })
@NullMarked
package org.jiangbu.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
