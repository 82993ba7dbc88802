package org.jiangbu.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jiangbu.base.Internal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many households are on the register of a year (R1); counts only, no household. */
@Service
@Transactional(readOnly = true)
@Internal
public class HouseholdCounts {
    private final JdbcClient jdbc;

    HouseholdCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By area of at most twelve digits; areas without households are left out. */
    public Map<String, Long> of(int programmeYear, Collection<String> areaCodes) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select a.code, sum(t.n)
                        from unnest(:areas::text[]) a (code)
                        join people_household_tally t on starts_with(t.place, a.code)
                        where t.register_year <= :year and (t.exit_year is null or t.exit_year >= :year)
                        group by a.code having sum(t.n) > 0
                        """)
                .param("areas", areaCodes.toArray(String[]::new))
                .param("year", programmeYear)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
