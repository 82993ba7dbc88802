package org.jiangbu.correspondence;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangbu.base.Refusal;
import org.jiangbu.region.Area;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.InForce;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseStep;
import org.jiangbu.workflow.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom one may write to about a case: colleagues who read its area anyway, and those who have acted in it. */
@Component
class Correspondents {
    private static final int MOST = 20;

    /** An assigned cadre reads only the own households; who has decided in the case is found by that. */
    private static final String READS =
            """
            p.active and exists (
                select 1 from security_assignment a join security_role r on r.name = a.role
                where a.person_id = p.id and r.reads_households and a.role <> :cadre
                  and starts_with(:area, a.area_code)
                  and %s)
            """
                    .formatted(InForce.of("a"));

    private final JdbcClient jdbc;
    private final WorkItems items;
    private final CurrentUser user;
    private final Clock clock;

    Correspondents(JdbcClient jdbc, WorkItems items, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.user = user;
        this.clock = clock;
    }

    /** Without the current person, who must be one who may read the case. */
    List<Person> of(String areaCode, String caseKey) {
        Long[] acted = items.history(caseKey).stream()
                .map(CaseStep::personId)
                .distinct()
                .toArray(Long[]::new);
        return jdbc.sql(
                        """
                        select p.id, p.username, p.display_name, p.active from security_person p
                        where p.id <> :me and ((%s) or p.active and p.id = any(:acted))
                        order by p.username
                        """
                                .formatted(READS))
                .param("me", user.id())
                .param("acted", acted)
                .param("cadre", Roles.ASSIGNED_CADRE)
                .param("area", areaCode)
                .param("moment", InForce.moment(clock))
                .query(Person.class)
                .list();
    }

    /** Whether somebody else than the asking person may be asked about that area. */
    boolean reads(long person, String areaCode) {
        return jdbc.sql("select exists (select 1 from security_person p where p.id = :person and " + READS + ")")
                .param("person", person)
                .param("cadre", Roles.ASSIGNED_CADRE)
                .param("area", areaCode)
                .param("moment", InForce.moment(clock))
                .query(Boolean.class)
                .single();
    }

    /** Whether the current person still reads what was sent about that case. */
    boolean reads(String areaCode, String caseKey) {
        return user.scopes().stream().anyMatch(scope -> Area.within(areaCode, scope)) || items.mayRead(caseKey);
    }

    /** The persons without repetition; refused if there are none, too many, or somebody who does not read the case. */
    Set<Long> require(Collection<Long> persons, String areaCode, String caseKey) {
        Set<Long> chosen = Set.copyOf(persons);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            throw new Refusal("correspondence.persons", MOST);
        }
        Set<Long> fit = of(areaCode, caseKey).stream().map(Person::id).collect(Collectors.toSet());
        if (!fit.containsAll(chosen)) {
            throw new Refusal("correspondence.unfit");
        }
        return chosen;
    }
}
