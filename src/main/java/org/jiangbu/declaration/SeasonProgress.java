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

    SeasonProgress(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The townships of the person's areas that have declared at all (R21), in the order of their codes. */
    public List<TownshipDeclarations> byTownship(int programmeYear) {
        return jdbc.sql(
                        """
                        -- each household counts once, by the declaration that came furthest
                        with furthest as (
                            select d.household_id, left(d.area_code, 9) as township,
                                max(case d.status when 'PAID' then 4 when 'REGISTERED' then 3 when 'VERIFIED' then 2
                                    when 'SUBMITTED' then 1 when 'RETURNED' then 1 else 0 end) as stage,
                                sum(d.verified_sales_fen + d.verified_labour_fen)
                                    filter (where d.status in ('VERIFIED', 'REGISTERED', 'PAID')) as verified_fen
                            from declaration d
                            where d.programme_year = :year and d.submitted_at is not null
                                and exists (select 1 from unnest(:scopes) as s (code) where d.area_code like s.code || '%')
                            group by d.household_id, left(d.area_code, 9))
                        select township, count(*) as declared,
                            count(*) filter (where stage >= 2) as verified,
                            count(*) filter (where stage >= 3) as registered,
                            count(*) filter (where stage = 4) as paid,
                            count(*) filter (where stage = 0) as ended,
                            coalesce(sum(verified_fen), 0) as verified_fen
                        from furthest group by township order by township
                        """)
                .param("year", programmeYear)
                .param("scopes", user.scopes(Roles.supervising()).toArray(String[]::new))
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
