package org.jiangbu.secondment;

import java.util.List;
import java.util.Set;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Models;
import org.springframework.stereotype.Component;

/**
 * Roles whose holders can be lent: those at or below the township to which a model gives something to decide. Leaders stay
 * where they answer for, and assigned cadres with the households that are named to them.
 */
@Component
class LendableRoles {
    private final RoleBook roles;
    private final Models models;

    LendableRoles(RoleBook roles, Models models) {
        this.roles = roles;
        this.models = models;
    }

    /** From the village up. */
    List<Role> all() {
        Set<String> deciding = models.roles();
        return roles.all().stream()
                .filter(role -> role.level().compareTo(AreaLevel.TOWNSHIP) >= 0)
                .filter(role -> deciding.contains(role.name()))
                .filter(role -> !roles.leads(role.name()) && roles.passedOn(role.name()))
                .filter(role -> !role.name().equals(Roles.ASSIGNED_CADRE))
                .toList();
    }
}
