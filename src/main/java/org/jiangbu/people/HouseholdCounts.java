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

    /** By area; areas without households are left out. */
    public Map<String, Long> of(int programmeYear, Collection<String> areaCodes) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql(
                        """
                        -- a place's codes are a range of the index: whatever begins with its own, up to the next after 9
                        select a.code, count(*)
                        from unnest(:areas::text[]) a (code)
                        join people_household h on h.area_code ~>=~ a.code and h.area_code ~<~ (a.code || ':')
                        where h.register_year <= :year and (h.exit_year is null or h.exit_year >= :year)
                          and h.status = 'ACTIVE'
                        group by a.code
                        """)
                .param("areas", areaCodes.toArray(String[]::new))
                .param("year", programmeYear)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }
}
