package org.jiangbu.workflow;

import java.util.Set;
import org.jiangbu.region.Area;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * In whose place the current person decides: the person's own, or that of somebody who is away. The rule of {@link
 * WorkItemFilter#mayDecide} for one item that is already read.
 *
 * @param absentId who is away; null where the person decides by an own role
 */
record ActingFor(@Nullable Long absentId) {

    /** The way by which the person may decide the item, null if there is none; an own role goes first. */
    static @Nullable ActingFor of(WorkItem item, Set<Long> excluded, CurrentUser user) {
        if ((item.assigneeId() == null || item.assigneeId() == user.id()) && holds(user.ownAssignments(), item)) {
            return new ActingFor(null);
        }
        for (Substitution substitution : user.substitutions()) {
            boolean open = item.assigneeId() == null || item.assigneeId() == substitution.absentId();
            if (open
                    && substitution.covers(item.processId())
                    && !excluded.contains(substitution.absentId())
                    && holds(substitution.assignments(), item)) {
                return new ActingFor(substitution.absentId());
            }
        }
        return null;
    }

    private static boolean holds(Set<Assignment> held, WorkItem item) {
        return held.stream()
                .anyMatch(one -> one.role().equals(item.role()) && Area.within(item.areaCode(), one.areaCode()));
    }
}
