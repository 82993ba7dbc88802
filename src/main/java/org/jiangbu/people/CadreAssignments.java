package org.jiangbu.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Rows;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cadre is assigned to which household (挂包干部); every household has at most one at a time. */
@Service
@Transactional
public class CadreAssignments {
    private final JdbcClient jdbc;
    private final Rows rows;
    private final Clock clock;
    private final CurrentUser user;
    private final Staff staff;
    private final Households households;
    private final Relations relations;
    private final Journal journal;

    CadreAssignments(
            JdbcClient jdbc,
            Rows rows,
            Clock clock,
            CurrentUser user,
            Staff staff,
            Households households,
            Relations relations,
            Journal journal) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
        this.user = user;
        this.staff = staff;
        this.households = households;
        this.relations = relations;
        this.journal = journal;
    }

    private record Row(long household, long cadre) {}

    /** Cadres who may be assigned in that place. */
    public List<Person> candidates(String areaCode) {
        user.require(areaCode, Roles.TOWNSHIP_CLERK);
        return staff.holders(Roles.ASSIGNED_CADRE, areaCode);
    }

    /** Assigns a cadre from today on. For township clerks. */
    public void assign(long householdId, long cadreId) {
        HouseholdSummary household = households.get(householdId);
        user.require(household.areaCode(), Roles.TOWNSHIP_CLERK);
        if (staff.holders(Roles.ASSIGNED_CADRE, household.areaCode()).stream().noneMatch(p -> p.id() == cadreId)) {
            throw new Refusal("people.cadre.not-one");
        }
        if (relations
                .excludedFor(List.of(householdId))
                .getOrDefault(householdId, Set.of())
                .contains(cadreId)) {
            throw new Refusal("people.cadre.related");
        }
        assignAll(Map.of(householdId, cadreId));
        journal.record(
                "people.cadre.assigned", household.householdNo(), household.areaCode(), Map.of("cadreId", cadreId));
    }

    /** Cadre by household, set-based. Internal. */
    @Internal
    public void assignAll(Map<Long, Long> cadreByHousehold) {
        String all = rows.of(cadreByHousehold.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue()))
                .toList());
        LocalDate today = LocalDate.now(clock);
        jdbc.sql(
                        """
                        update people_cadre_assignment a set ended_on = :today
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(household bigint, cadre bigint)
                        where a.household_id = r.household and a.ended_on is null and a.cadre_id <> r.cadre
                        """)
                .param("rows", all)
                .param("today", today)
                .update();
        jdbc.sql(
                        """
                        insert into people_cadre_assignment (household_id, cadre_id, assigned_on, assigned_by)
                        select r.household, r.cadre, :today, :me
                        from jsonb_to_recordset(cast(:rows as jsonb)) as r(household bigint, cadre bigint)
                        where not exists (select 1 from people_cadre_assignment a
                                          where a.household_id = r.household and a.ended_on is null)
                        """)
                .param("rows", all)
                .param("today", today)
                .param("me", user.id())
                .update();
    }

    /** Cadre by household; households without one are left out. Internal. */
    @Internal
    public Map<Long, Long> cadresOf(Collection<Long> householdIds) {
        Map<Long, Long> found = new HashMap<>();
        jdbc.sql("select household_id, cadre_id from people_cadre_assignment"
                        + " where household_id = any(:ids) and ended_on is null")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(rs -> {
                    found.put(rs.getLong(1), rs.getLong(2));
                });
        return found;
    }

    /** Households assigned to the acting person, or to somebody in whose place the person stands, as cadre there today. */
    public List<Long> mine() {
        return assignedTo(user.identities(), user.scopes(Roles.ASSIGNED_CADRE));
    }

    /** The same to read them only: also of whom the person acts for in chosen processes. */
    public List<Long> readable() {
        return assignedTo(user.readingIdentities(), user.servedAreas());
    }

    private List<Long> assignedTo(Collection<Long> cadres, List<String> served) {
        return jdbc.sql(
                        """
                        select a.household_id from people_cadre_assignment a
                        join people_household h on h.id = a.household_id
                        where a.cadre_id = any(:cadres) and a.ended_on is null and h.area_code like any(:served)
                        """)
                .param("cadres", cadres.toArray(Long[]::new))
                .param("served", served.stream().map(scope -> scope + "%").toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** Households of a cadre, as {@link #cadresOf} read backwards. Internal. */
    @Internal
    public List<Long> householdsOf(long cadreId) {
        return jdbc.sql("select household_id from people_cadre_assignment where cadre_id = :cadre and ended_on is null")
                .param("cadre", cadreId)
                .query(Long.class)
                .list();
    }
}
