package org.jiangbu.award;

import java.util.List;
import org.jiangbu.base.Internal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Sums of a programme year over its live decisions, for reports; checks no right. */
@Service
@Internal
public class AwardTotals {
    private final JdbcClient jdbc;

    AwardTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one household is awarded in the year, and what of it is paid; amounts in fen. */
    public record HouseholdTotal(long householdId, String areaCode, long industryFen, long labourFen, long paidFen) {}

    public List<HouseholdTotal> ofYear(int programmeYear) {
        return jdbc.sql(
                        """
                        select d.household_id, max(d.area_code) as area_code, sum(d.industry_fen) as industry_fen,
                            sum(d.labour_fen) as labour_fen,
                            coalesce(sum(d.industry_fen + d.labour_fen) filter (where s.state = 'PAID'), 0) as paid_fen
                        from award_decision d join award_decision_state s on s.decision_id = d.id
                        where d.programme_year = ? and s.state <> 'SUPERSEDED'
                        group by d.household_id order by d.household_id""")
                .param(programmeYear)
                .query(HouseholdTotal.class)
                .list();
    }
}
