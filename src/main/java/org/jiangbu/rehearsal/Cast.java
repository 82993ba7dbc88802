package org.jiangbu.rehearsal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiangbu.region.Area;
import org.jiangbu.region.AreaLevel;
import org.jiangbu.region.Areas;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.Models;
import org.springframework.stereotype.Component;

/**
 * The people of a season: for every role that the models ask for, two on every area of the role's level, so that what one
 * person must not do the other can. They have no password and cannot sign in.
 */
@Component
class Cast {
    private static final int PER_AREA = 2;

    private final Staff staff;
    private final RoleBook roles;
    private final Models models;
    private final Areas areas;
    private final Clock clock;
    private int count;

    Cast(Staff staff, RoleBook roles, Models models, Areas areas, Clock clock) {
        this.staff = staff;
        this.roles = roles;
        this.models = models;
        this.areas = areas;
        this.clock = clock;
    }

    /** Hires everybody the models need, and a clerk who may enter registers in the whole county. */
    Ensemble hire() {
        Set<String> names = new TreeSet<>(models.roles());
        names.add(Roles.COUNTY_FINANCE);
        names.add(Roles.COUNTY_LEADER);
        names.add(Roles.TOWNSHIP_CLERK);
        Map<String, List<Person>> byRole = new LinkedHashMap<>();
        for (String name : names) {
            AreaLevel level = roles.find(name).orElseThrow().level();
            byRole.put(
                    name,
                    areas(level).stream()
                            .flatMap(area -> hire(name, area).stream())
                            .toList());
        }
        Person clerk = staff.create("rehearsal-clerk", "rehearsal-clerk", null);
        areas(AreaLevel.TOWNSHIP).forEach(town -> assign(clerk, Roles.ENTRY_CLERK, town));
        return new Ensemble(byRole, clerk);
    }

    /** All areas of a level, those that only came after the season included: registers may already name them. */
    Collection<Area> areas(AreaLevel level) {
        Map<String, Area> found = new LinkedHashMap<>();
        areas.all(level, LocalDate.now(clock)).forEach(area -> found.put(area.code(), area));
        areas.all(level, LocalDate.of(9999, 1, 1)).forEach(area -> found.put(area.code(), area));
        return found.values();
    }

    private List<Person> hire(String role, Area area) {
        List<Person> hired = new ArrayList<>();
        for (int i = 1; i <= PER_AREA; i++) {
            Person person = staff.create("rehearsal-" + ++count, area.name() + i, null);
            assign(person, role, area);
            hired.add(person);
        }
        return hired;
    }

    private void assign(Person person, String role, Area area) {
        staff.assign(person.id(), role, area.code(), LocalDate.now(clock), null);
    }

    /** Everybody who plays. */
    record Ensemble(Map<String, List<Person>> byRole, Person entryClerk) {
        List<Long> players() {
            return byRole.values().stream()
                    .flatMap(List::stream)
                    .map(Person::id)
                    .toList();
        }

        long first(String role) {
            return byRole.getOrDefault(role, List.of()).get(0).id();
        }
    }
}
