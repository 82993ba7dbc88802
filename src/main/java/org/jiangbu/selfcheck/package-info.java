/**
 * 自检自查: the yearly self-check of the townships (R20–R24): a campaign with its checklist, the check of each township and,
 * where the county wants it, of each village, and the findings that are followed until they are closed (销号). Figures
 * come from the modules whose facts they are, through {@link org.jiangbu.selfcheck.FigureSource}.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "base::rest",
            "form",
            "approval",
            "paper",
            "policy",
            "reminder",
            "workflow",
            "workflow::ui",
            "security",
            "audit",
            "region"
        })
@NullMarked
package org.jiangbu.selfcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
