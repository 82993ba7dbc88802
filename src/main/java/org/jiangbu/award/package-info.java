/**
 * What a household-year is entitled to and how much of it each declaration makes payable. A decision is written once
 * with its inputs and policy version and never changed; what may be reserved and paid is guarded by one row per
 * household-year in the database. It knows no register and no bank: those ask it to reserve, pay and undo.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "approval",
            "people",
            "declaration",
            "declaration::ui",
            "policy",
            "workflow",
            "security",
            "audit",
            "region"
        })
@NullMarked
package org.jiangbu.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
