/**
 * 自检自查总结报告 (R24): the yearly report of the county's industry office in the structure of its own report of 2018,
 * with the figures of the system in ready sentences and tables, and room for the office's own text in each section. It reads
 * what the modules publish and decides nothing; a report that was finalised is kept byte for byte.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "paper",
            "paper::ui",
            "security",
            "audit",
            "region",
            "policy",
            "declaration",
            "disbursement",
            "disbursement::fund",
            "selfcheck",
            "tasklist"
        })
@NullMarked
package org.jiangbu.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
