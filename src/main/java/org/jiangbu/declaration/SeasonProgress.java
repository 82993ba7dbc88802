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
                        -- each household counts once, by the declaration that came furthest
                        select township,
                            sum(households) filter (where what = 'DECLARED') as declared,
                            coalesce(sum(households) filter (where what = 'VERIFIED'), 0) as verified,
                            coalesce(sum(households) filter (where what = 'REGISTERED'), 0) as registered,
                            coalesce(sum(households) filter (where what = 'PAID'), 0) as paid,
                            coalesce(sum(households) filter (where what = 'ENDED'), 0) as ended,
                            sum(verified_fen) as verified_fen
                        from declaration_season_tally
                        where programme_year = :year and township = any(:townships)
                        group by township having sum(households) filter (where what = 'DECLARED') > 0 order by township
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
