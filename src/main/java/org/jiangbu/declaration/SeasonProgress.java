package org.jiangbu.declaration;

import java.util.List;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the declarations of each township have come; counts and sums only, no household. */
@Service
@Transactional(readOnly = true)
public class SeasonProgress {
    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final TownshipNumbers townships;

    SeasonProgress(JdbcClient jdbc, CurrentUser user, TownshipNumbers townships) {
        this.jdbc = jdbc;
        this.user = user;
        this.townships = townships;
    }

    /** The townships of the person's areas that have declared at all (R21), in the order of their codes. */
    public List<TownshipDeclarations> byTownship(int programmeYear) {
        return jdbc.sql(
                        """
                        -- each household counts once, by the declaration that came furthest; in the order of the index
                        with furthest as (
                            select township, household_id, max(stage) as stage,
                                sum(verified_sales_fen + verified_labour_fen) filter (where stage >= 2) as verified_fen
                            from declaration
                            where programme_year = :year and submitted_at is not null and township = any(:townships)
                            group by township, household_id)
                        select township, count(*) as declared,
                            count(*) filter (where stage >= 2) as verified,
                            count(*) filter (where stage >= 3) as registered,
                            count(*) filter (where stage = 4) as paid,
                            count(*) filter (where stage = 0) as ended,
                            coalesce(sum(verified_fen), 0) as verified_fen
                        from furthest group by township order by township
                        """)
                .param("year", programmeYear)
                .param("townships", townships.of(user.scopes(Roles.supervising())))
                .query((row, n) -> new TownshipDeclarations(
                        row.getString("township"),
                        row.getInt("declared"),
                        row.getInt("verified"),
                        row.getInt("registered"),
                        row.getInt("paid"),
                        row.getInt("ended"),
                        row.getLong("verified_fen")))
                .list();
    }
}
