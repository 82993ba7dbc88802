package org.jiangbu.workflow;

import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.security.Assignment;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Narrowing.Holder;
import org.springframework.stereotype.Component;

/** 辖区待办: the items of others that the person supervises: of the roles beneath the own one, in the own area (E1). */
@Component
class Supervised {
    private static final Set<String> SUPERVISORS =
            Set.of(Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER);

    private final CurrentUser user;
    private final RoleBook roles;
    private final UnmannedMarks unmanned;

    Supervised(CurrentUser user, RoleBook roles, UnmannedMarks unmanned) {
        this.user = user;
        this.roles = roles;
        this.unmanned = unmanned;
    }

    /** Whether the person supervises anybody. */
    boolean any() {
        return SUPERVISORS.stream().anyMatch(user::hasRole);
    }

    /** Limited to what the person may decide, or to what others may whom the person supervises. */
    WorkItemFilter filter(WorkItemQuery query) {
        return query.narrowing().holder() == Holder.OTHERS
                ? WorkItemFilter.ofOthers(user, beneath(), query.areaCode())
                : WorkItemFilter.mayDecide(user, query.areaCode());
    }

    /** A page of what the query asks for; among the items of others, those that nobody may decide are marked. */
    WorkItemPage marked(WorkItemQuery query, WorkItemPage page) {
        return query.narrowing().holder() == Holder.OTHERS && !page.items().isEmpty()
                ? new WorkItemPage(unmanned.on(page.items()), page.next())
                : page;
    }

    private Set<Assignment> beneath() {
        return user.assignments().stream()
                .filter(own -> SUPERVISORS.contains(own.role()))
                .flatMap(own -> roles.below(own.role()).stream()
                        .map(role -> new Assignment(role, own.areaCode(), own.from(), own.to(), own.lent())))
                .collect(Collectors.toSet());
    }
}
