/**
 * The demonstration: the season of 2018 half-way, with an account for every role, on a clock that can be moved on. Exists
 * only with {@code jiangbu.demo=true}; started without it on the same data, its accounts are closed, since everybody knows
 * their password.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "region",
            "security",
            "security::ui",
            "workflow",
            "intake",
            "people",
            "rehearsal",
            "selfcheck",
            "tasklist",
            "approval",
            "paper"
        })
@NullMarked
package org.jiangbu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
