package org.jiangbu.declaration;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a season went day by day; summed up it is what {@link SeasonProgress} says. Counts only, no household. */
@Service
@Transactional(readOnly = true)
public class SeasonDays {
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final TownshipNumbers townships;

    SeasonDays(JdbcClient jdbc, CurrentUser user, TownshipNumbers townships) {
        this.jdbc = jdbc;
        this.user = user;
        this.townships = townships;
    }

    /**
     * The days on which something came in the person's areas, oldest first. What was verified before that was kept counts
     * as verified on the day on which it was declared.
     */
    public List<SeasonDay> of(int programmeYear) {
        return jdbc.sql(
                        """
                        with household as (
                            select township, household_id,
                                (min(submitted_at) at time zone :zone)::date as declared,
                                (min(coalesce(verified_at, submitted_at)) filter (where stage >= 2)
                                    at time zone :zone)::date as verified,
                                (min(coalesce(paid_at, verified_at, submitted_at)) filter (where stage = 4)
                                    at time zone :zone)::date as paid
                            from declaration
                            where programme_year = :year and submitted_at is not null and township = any(:townships)
                            group by township, household_id),
                        alike as materialized (
                            select township, declared, verified, paid, count(*) as n from household group by 1, 2, 3, 4),
                        came as (
                            select township, declared as day, n as declared, 0 as verified, 0 as paid from alike
                            union all select township, verified, 0, n, 0 from alike where verified is not null
                            union all select township, paid, 0, 0, n from alike where paid is not null)
                        select township, day, sum(declared) as declared, sum(verified) as verified, sum(paid) as paid
                        from came group by 1, 2 order by 2, 1
                        """)
                .param("year", programmeYear)
                .param("townships", townships.of(user.scopes(Roles.supervising())))
                .param("zone", AppClock.ZONE.getId())
                .query((row, n) -> new SeasonDay(
                        row.getString("township"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("declared"),
                        row.getInt("verified"),
                        row.getInt("paid")))
                .list();
    }
}
