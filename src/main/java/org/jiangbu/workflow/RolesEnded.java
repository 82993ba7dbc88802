package org.jiangbu.workflow;

import java.util.Set;
import org.jiangbu.security.StaffChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What lies with somebody who leaves or loses a role goes back to the others of the role in the same transaction. */
@Component
class RolesEnded {
    private static final Set<String> ENDING = Set.of("role-ended", "person-deactivated");

    private final Recusals recusals;

    RolesEnded(Recusals recusals) {
        this.recusals = recusals;
    }

    @EventListener
    @Transactional
    public void on(StaffChanged changed) {
        if (ENDING.contains(changed.action())) {
            recusals.leaveRoles(changed.subject());
        }
    }
}
