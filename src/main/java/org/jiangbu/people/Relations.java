package org.jiangbu.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.base.Internal;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Kinship between those who work here and households; who is related keeps away (H6). */
@Service
@Transactional
public class Relations {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentUser user;
    private final Households households;
    private final Journal journal;

    Relations(JdbcClient jdbc, Clock clock, CurrentUser user, Households households, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.user = user;
        this.households = households;
        this.journal = journal;
    }

    /** Records that a person belongs or is related to a household. For township clerks. */
    public void relate(long personId, long householdId, String kinship) {
        HouseholdSummary household = households.get(householdId);
        user.require(household.areaCode(), Roles.TOWNSHIP_CLERK);
        jdbc.sql(
                        """
                        insert into people_relation (person_id, household_id, kinship, recorded_by, recorded_at)
                        values (:person, :household, :kinship, :me, :now)
                        on conflict (person_id, household_id) do nothing
                        """)
                .param("person", personId)
                .param("household", householdId)
                .param("kinship", kinship.strip())
                .param("me", user.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        journal.record(
                "people.relation.recorded",
                household.householdNo(),
                household.areaCode(),
                Map.of("personId", personId));
    }

    /** Persons who must not act for a household. Internal. */
    @Internal
    public Map<Long, Set<Long>> excludedFor(Collection<Long> householdIds) {
        Map<Long, Set<Long>> found = new HashMap<>();
        jdbc.sql("select household_id, person_id from people_relation where household_id = any(:ids)")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(rs -> {
                    found.computeIfAbsent(rs.getLong(1), id -> new HashSet<>()).add(rs.getLong(2));
                });
        return found;
    }
}
