/**
 * What a person has to decide, and has decided: the list, the open item with its form, panel, history and process
 * picture, and the bulk decision. It shows what {@link org.jiangbu.workflow.WorkItems} says and asks it to decide; it
 * knows no business noun and keeps only what a person has set for the own screen: phrases, filters, columns.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "approval",
            "approval :: ui",
            "workflow",
            "workflow :: ui",
            "workflow :: holding",
            "workflow :: pace",
            "workflow :: seat",
            "reminder",
            "reminder :: ui",
            "secondment",
            "correspondence",
            "form",
            "security",
            "security :: ui",
            "audit",
            "region",
            "background",
            "background :: ui"
        })
@NullMarked
package org.jiangbu.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
