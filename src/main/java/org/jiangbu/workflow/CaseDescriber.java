package org.jiangbu.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jiangbu.base.Wording;

/** What the owner of a kind of case says about its cases when work items are created: one call for many cases. */
public interface CaseDescriber {
    String processId();

    /** Texts by case key, kept in Chinese; every asked key must be answered. */
    Map<String, CaseText> describe(Collection<String> caseKeys);

    /**
     * Persons whom the facts of these cases keep from deciding them: who belongs or is related to whom they are about, who
     * entered it (H6, H19). Asked again at every decision; cases without are left out.
     */
    default Map<String, Set<Long>> keptAway(Collection<String> caseKeys) {
        return Map.of();
    }

    /**
     * Cases that each of these carries on, e.g. the declarations on a register. Whoever is kept from one of them, or acted
     * on it in another role, is kept from the whole (H6, H19). Cases that carry on none are left out.
     */
    default Map<String, Set<String>> parts(Collection<String> caseKeys) {
        return Map.of();
    }

    /** What products with these codes are called, in the order of their catalogue; codes that it does not know are left out. */
    default Map<String, Wording> products(Collection<String> codes) {
        return Map.of();
    }

    /** Titles that are words and not only names, in the reader's language; none where one title serves every reader. */
    default Map<String, String> titles(Collection<String> caseKeys) {
        return Map.of();
    }
}
