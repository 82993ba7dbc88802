package org.jiangbu.workflow.check;

/** Looks at one side of a drawn flow. */
@FunctionalInterface
interface Inspection {
    void inspect(Model model, Findings findings);
}
