/**
 * 流程设计: approval flows, forms and decision tables are redrawn in the application. A draft comes from a version in force, is checked, asked
 * for by one person and published by another; running cases stay in their version unless they are moved. It knows no
 * business noun and no engine.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "background",
            "background::ui",
            "base",
            "base::ui",
            "form",
            "region",
            "security",
            "workflow",
            "workflow::check",
            "workflow::flow",
            "workflow::migration",
            "workflow::past",
            "workflow::release",
            "workflow::table",
            "workflow::ui"
        })
@NullMarked
package org.jiangbu.modeler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
