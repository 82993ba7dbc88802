/**
 * Households on the year's register, their members, accounts and assigned cadres, and who is related to whom. It knows who
 * people are and where money for them goes, not what they sell or earn.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "base::storage",
            "region",
            "security",
            "audit",
            "workflow",
            "workflow::ui"
        })
@NullMarked
package org.jiangbu.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
