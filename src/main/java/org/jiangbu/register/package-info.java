/**
 * The township's roster (花名册) of decided awards: gathered, approved with its plan document, locked with a digest,
 * reviewed by the county as a whole or line by line, exported and printed. It pays nothing: an approved register is
 * announced as {@link org.jiangbu.register.RosterApproved}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "approval",
            "approval::ui",
            "award",
            "verification",
            "declaration",
            "people",
            "policy",
            "workflow",
            "workflow::ui",
            "security",
            "audit",
            "region"
        })
@NullMarked
package org.jiangbu.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
