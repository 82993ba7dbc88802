package org.jiangbu.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What the owner of a kind of case says about its cases when work items are created: one call for many cases. */
public interface CaseDescriber {
    String processId();

    /** Texts by case key, kept in Chinese; every asked key must be answered. */
    Map<String, CaseText> describe(Collection<String> caseKeys);

    /** Persons who belong or are related to whom the cases are about, asked again at every decision; cases without are left out. */
    default Map<String, Set<Long>> related(Collection<String> caseKeys) {
        return Map.of();
    }

    /** Titles that are words and not only names, in the reader's language; none where one title serves every reader. */
    default Map<String, String> titles(Collection<String> caseKeys) {
        return Map.of();
    }
}
