package org.jiangbu.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Role;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The roles that an administrator added where the models come from. They stand in the role book before the models are read;
 * an administrator of the rehearsal adds them as on the screen. Known to a rehearsal only.
 */
final class RehearsedRoles implements SmartInitializingSingleton {
    private final Map<String, AreaLevel> named;
    private final RoleBook roles;
    private final Staff staff;
    private final Areas areas;
    private final CurrentUser user;
    private final Clock clock;

    private RehearsedRoles(GenericApplicationContext context, Map<String, AreaLevel> named) {
        this.named = named;
        roles = context.getBean(RoleBook.class);
        staff = context.getBean(Staff.class);
        areas = context.getBean(Areas.class);
        user = context.getBean(CurrentUser.class);
        clock = context.getBean(Clock.class);
    }

    /** To be said before the application's own parts are found: what is named first is set up first. */
    static void announce(GenericApplicationContext context, Map<String, AreaLevel> named) {
        if (!named.isEmpty()) context.registerBean(RehearsedRoles.class, () -> new RehearsedRoles(context, named));
    }

    @Override
    public void afterSingletonsInstantiated() {
        LocalDate today = LocalDate.now(clock);
        Person administrator = staff.create("rehearsal-administrator", "rehearsal-administrator", null);
        areas.all(AreaLevel.COUNTY, today)
                .forEach(county -> staff.assign(administrator.id(), Roles.ADMIN, county.code(), today, null));
        user.runAs(administrator.id(), () -> named.forEach(this::add));
    }

    /** A role that the application starts with may be named too, at its own level. */
    private void add(String name, AreaLevel level) {
        if (roles.find(name).isEmpty()) roles.add(new Role(name, level, true, false), name, name);
    }
}
