package org.jiangbu.security;

import java.util.Set;

/**
 * For whom a person acts today: the absent person's roles on areas, without those that cannot be passed on.
 *
 * @param processIds processes in which the person acts; empty: all
 */
public record Substitution(long absentId, Set<String> processIds, Set<Assignment> assignments) {
    public boolean covers(String processId) {
        return processIds.isEmpty() || processIds.contains(processId);
    }
}
