/**
 * What a household declares: sales and labour income by line, with evidence, from draft to the end of its case. It holds
 * declared and verified values; who verified what and why is the business of verification.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "base::rest",
            "approval",
            "approval::ui",
            "people",
            "people::ui",
            "policy",
            "selfcheck",
            "workflow",
            "workflow::ui",
            "security",
            "audit",
            "region"
        })
@NullMarked
package org.jiangbu.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
