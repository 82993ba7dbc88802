/**
 * The money: what arrived for a programme, what was allocated to the townships, reserved, paid to households and what
 * came back. It opens a payment batch for every approved roster, writes the bank's file, reads the bank's result and
 * pays again what failed, never twice. It decides no amount: it pays award decisions as they stand in a roster.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "approval",
            "approval::ui",
            "base::storage",
            "region",
            "policy",
            "security",
            "audit",
            "people",
            "declaration",
            "declaration::ui",
            "award",
            "register",
            "selfcheck",
            "workflow",
            "workflow::ui"
        })
@NullMarked
package org.jiangbu.disbursement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
