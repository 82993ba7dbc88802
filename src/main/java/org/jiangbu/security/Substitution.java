package org.jiangbu.security;

import java.util.Set;

/**
 * For whom a person acts today: the absent person's roles on areas, without those that cannot be passed on.
 *
 * @param processIds processes in which the person acts; empty: all
 */
public record Substitution(long absentId, Set<String> processIds, Set<Assignment> assignments) {
    /** Whether the substitute stands in the absent person's place in all that the roles give, not in chosen processes. */
    public boolean inEverything() {
        return processIds.isEmpty();
    }

    public boolean covers(String processId) {
        return inEverything() || processIds.contains(processId);
    }
}
