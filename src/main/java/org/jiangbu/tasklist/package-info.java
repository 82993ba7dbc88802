/**
 * 任务清单 (R22): the tasks of a programme year with target, done, owner, due day, problems, measures and evidence. Rows
 * about the award fill themselves from the figures of the modules whose facts they are; the others are typed. It decides
 * nothing of the award itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "base::rest",
            "paper",
            "security",
            "audit",
            "region",
            "selfcheck",
            "disbursement::fund"
        })
@NullMarked
package org.jiangbu.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
