/**
 * 离职转办: an administrator passes what somebody who leaves still has to do to a successor, or back to the team. It knows
 * nothing of cases and shows no household: only how much there is, at which role and place, and why something stays. What is
 * passed, and by which rules, is said by the modules whose work it is.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "workflow :: holding",
            "correspondence",
            "people",
            "security",
            "security :: ui",
            "audit",
            "region"
        })
@NullMarked
package org.jiangbu.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
