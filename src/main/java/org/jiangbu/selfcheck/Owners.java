package org.jiangbu.selfcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.stereotype.Component;

/** Who may answer for a problem (责任人, R23): those who work in the place that is checked. */
@Component
class Owners {
    private static final List<String> ROLES = List.of(
            Roles.TOWNSHIP_CLERK,
            Roles.TOWNSHIP_LEADER,
            Roles.TOWNSHIP_FINANCE,
            Roles.VILLAGE_CADRE,
            Roles.ASSIGNED_CADRE,
            Roles.STATIONED_TEAM);

    private final Staff staff;

    Owners(Staff staff) {
        this.staff = staff;
    }

    /** Names by person, those of the township's office first. */
    Map<Long, String> of(String areaCode) {
        Map<Long, String> names = new LinkedHashMap<>();
        for (String role : ROLES) {
            for (Person person : staff.holders(role, areaCode)) {
                names.putIfAbsent(person.id(), person.displayName());
            }
        }
        return names;
    }
}
