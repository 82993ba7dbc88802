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

    SeasonDays(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /**
     * The days on which something came in the person's areas, oldest first. What was verified before that was kept counts
     * as verified on the day on which it was declared.
     */
    public List<SeasonDay> of(int programmeYear) {
        return jdbc.sql(
                        """
                        with household as (
                            select left(area_code, 9) as township, household_id,
                                min(submitted_at) as declared,
                                min(coalesce(verified_at, submitted_at))
                                    filter (where status in ('VERIFIED', 'REGISTERED', 'PAID')) as verified,
                                min(coalesce(paid_at, verified_at, submitted_at)) filter (where status = 'PAID') as paid
                            from declaration d
                            where programme_year = :year and submitted_at is not null
                                and exists (select 1 from unnest(:scopes::text[]) as s (code)
                                            where starts_with(d.area_code, s.code))
                            group by 1, 2),
                        came as (
                            select township, declared as at, 1 as declared, 0 as verified, 0 as paid from household
                            union all select township, verified, 0, 1, 0 from household where verified is not null
                            union all select township, paid, 0, 0, 1 from household where paid is not null)
                        select township, (at at time zone :zone)::date as day,
                            sum(declared) as declared, sum(verified) as verified, sum(paid) as paid
                        from came group by 1, 2 order by 2, 1
                        """)
                .param("year", programmeYear)
                .param("scopes", user.scopes(Roles.supervising()).toArray(String[]::new))
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
