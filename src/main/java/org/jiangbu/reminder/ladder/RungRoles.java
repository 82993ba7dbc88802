package org.jiangbu.reminder.ladder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.springframework.stereotype.Component;

/** Whose items a rung is about. */
@Component
public class RungRoles {
    private final RoleBook roles;

    RungRoles(RoleBook roles) {
        this.roles = roles;
    }

    /** Roles whose items a rung is about: all on the holders' own, else those beneath its receiver and no nearer one. */
    public Set<String> beneath(Rung rung, List<Rung> rungs) {
        if (rung.toHolders()) {
            return roles.all().stream().map(Role::name).collect(Collectors.toSet());
        }
        Set<String> beneath = new HashSet<>(roles.below(rung.receiver()));
        rungs.stream()
                .filter(other -> other.workdays() == rung.workdays() && beneath.contains(other.receiver()))
                .map(other -> roles.below(other.receiver()))
                .toList()
                .forEach(beneath::removeAll);
        return beneath;
    }
}
