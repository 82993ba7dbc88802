package org.jiangbu.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jiangbu.security.InForce;
import org.jiangbu.security.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The relations as they stand in the database; a removed one stays on record. Checks no right. */
@Component
class RelationBook {
    private static final int TOWNSHIP_CODE_LENGTH = 9;

    private final JdbcClient jdbc;
    private final Clock clock;

    RelationBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether it is new. */
    boolean add(long personId, long householdId, Kinship kinship, long by) {
        return jdbc.sql(
                                """
                        insert into people_relation (person_id, household_id, kinship, recorded_by, recorded_at)
                        values (:person, :household, :kinship, :by, :now)
                        on conflict (person_id, household_id) where removed_at is null do nothing
                        """)
                        .param("person", personId)
                        .param("household", householdId)
                        .param("kinship", kinship.name())
                        .param("by", by)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** Whether it still counted. */
    boolean remove(long relationId, long by, String reason) {
        return jdbc.sql("update people_relation set removed_by = ?, removed_at = ?, removed_reason = ?"
                                + " where id = ? and removed_at is null")
                        .params(by, Timestamp.from(clock.instant()), reason, relationId)
                        .update()
                > 0;
    }

    Optional<Relation> find(long relationId) {
        return jdbc.sql("select * from people_relation where id = ?")
                .param(relationId)
                .query(RelationBook::map)
                .optional();
    }

    /** Oldest first, removed ones among them. */
    List<Relation> of(long householdId) {
        return jdbc.sql("select * from people_relation where household_id = ? order by recorded_at, id")
                .param(householdId)
                .query(RelationBook::map)
                .list();
    }

    Map<Long, Set<Long>> related(Collection<Long> householdIds) {
        Map<Long, Set<Long>> found = new HashMap<>();
        jdbc.sql("select household_id, person_id from people_relation"
                        + " where household_id = any(:ids) and removed_at is null")
                .param("ids", householdIds.toArray(Long[]::new))
                .query(rs -> {
                    found.computeIfAbsent(rs.getLong(1), id -> new HashSet<>()).add(rs.getLong(2));
                });
        return found;
    }

    /** Who works today in the township of that place, in one of its villages, or above it. */
    List<Person> workingAround(String areaCode) {
        return jdbc.sql(
                        """
                        select p.id, p.username, p.display_name, p.active from security_person p
                        where p.active and exists (
                            select 1 from security_assignment a
                            where a.person_id = p.id
                              and (starts_with(:township, a.area_code) or starts_with(a.area_code, :township))
                              and %s)
                        order by p.username
                        """
                                .formatted(InForce.of("a")))
                .param("township", areaCode.substring(0, Math.min(TOWNSHIP_CODE_LENGTH, areaCode.length())))
                .param("moment", InForce.moment(clock))
                .query(Person.class)
                .list();
    }

    private static Relation map(ResultSet row, int number) throws SQLException {
        Timestamp removed = row.getTimestamp("removed_at");
        return new Relation(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getLong("household_id"),
                Kinship.valueOf(row.getString("kinship")),
                row.getLong("recorded_by"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("removed_by", Long.class),
                removed == null ? null : removed.toInstant(),
                row.getString("removed_reason"));
    }
}
