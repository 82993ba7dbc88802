package org.jiangbu.workflow;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiangbu.security.InForce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom a case names for a role. An item comes to that person by name only while the person holds the role there; else it
 * lies with all who do, so that none waits for somebody who has left.
 */
@Component
class NamedHolders {
    private final JdbcClient jdbc;
    private final Clock clock;

    NamedHolders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody whom a case names for a role where it lies. */
    record Named(long person, String role, String areaCode) {}

    /** Those of them who hold the role there now; asks once for all. */
    Set<Named> holding(Collection<Named> named) {
        if (named.isEmpty()) {
            return Set.of();
        }
        List<Named> asked = List.copyOf(new HashSet<>(named));
        return new HashSet<>(jdbc.sql(
                        """
                        select person, role, area as "areaCode"
                        from unnest(:persons::bigint[], :roles::text[], :areas::text[]) as asked(person, role, area) where\s"""
                                + Holders.holds("asked.person", "asked.role", "asked.area"))
                .param("persons", asked.stream().map(Named::person).toArray(Long[]::new))
                .param("roles", asked.stream().map(Named::role).toArray(String[]::new))
                .param("areas", asked.stream().map(Named::areaCode).toArray(String[]::new))
                .param("moment", InForce.moment(clock))
                .query((row, n) -> new Named(row.getLong(1), row.getString(2), row.getString(3)))
                .list());
    }
}
