package org.jiangbu.workflow;

import java.util.Set;
import org.jiangbu.base.Internal;
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
@Internal
public record ActingFor(@Nullable Long absentId) {

    /** Where an open item lies, with whom, and who is kept from it. */
    public record Lying(
            String processId, String role, String areaCode, @Nullable Long assigneeId, Set<Long> excluded) {}

    /** The way by which the person may decide the item, null if there is none; an own role goes first. */
    static @Nullable ActingFor of(WorkItem item, Set<Long> excluded, CurrentUser user) {
        return of(new Lying(item.processId(), item.role(), item.areaCode(), item.assigneeId(), excluded), user);
    }

    /** The same of an item as it lies. */
    public static @Nullable ActingFor of(Lying item, CurrentUser user) {
        if (item.excluded().contains(user.id())) {
            return null;
        }
        if ((item.assigneeId() == null || item.assigneeId() == user.id()) && holds(user.ownAssignments(), item)) {
            return new ActingFor(null);
        }
        for (Substitution substitution : user.substitutions()) {
            boolean open = item.assigneeId() == null || item.assigneeId() == substitution.absentId();
            if (open
                    && substitution.covers(item.processId())
                    && !item.excluded().contains(substitution.absentId())
                    && holds(substitution.assignments(), item)) {
                return new ActingFor(substitution.absentId());
            }
        }
        return null;
    }

    private static boolean holds(Set<Assignment> held, Lying item) {
        return held.stream()
                .anyMatch(one -> one.role().equals(item.role()) && Area.within(item.areaCode(), one.areaCode()));
    }
}
