package org.jiangbu.declaration;

import java.time.LocalDate;
import java.util.List;
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
                        select * from (select township, day,
                            coalesce(sum(households) filter (where what = 'DECLARED'), 0) as declared,
                            coalesce(sum(households) filter (where what = 'VERIFIED'), 0) as verified,
                            coalesce(sum(households) filter (where what = 'PAID'), 0) as paid
                        from declaration_season_tally
                        where programme_year = :year and township = any(:townships) and day is not null
                            group by township, day) came
                        where declared + verified + paid > 0 order by day, township
                        """)
                .param("year", programmeYear)
                .param("townships", townships.of(user.scopes(Roles.supervising())))
                .query((row, n) -> new SeasonDay(
                        row.getString("township"),
                        row.getObject("day", LocalDate.class),
                        row.getInt("declared"),
                        row.getInt("verified"),
                        row.getInt("paid")))
                .list();
    }
}
