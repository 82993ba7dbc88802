package org.jiangbu.workflow;

import java.util.Collection;
import java.util.Map;

/** What the owner of a kind of case says about its cases when work items are created: one call for many cases. */
public interface CaseDescriber {
    String processId();

    /** Texts by case key; every asked key must be answered. */
    Map<String, CaseText> describe(Collection<String> caseKeys);
}
