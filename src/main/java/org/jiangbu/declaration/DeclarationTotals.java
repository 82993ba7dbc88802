package org.jiangbu.declaration;

import java.util.List;
import org.jiangbu.base.Internal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was declared in a programme year, for reports; drafts do not count. Checks no right. */
@Service
@Internal
public class DeclarationTotals {
    private final JdbcClient jdbc;

    DeclarationTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Declarations and lines of one household. */
    public record HouseholdDeclared(long householdId, String areaCode, long declarations, long lines) {}

    public List<HouseholdDeclared> ofYear(int programmeYear) {
        return jdbc.sql(
                        """
                        select d.household_id, max(d.area_code) as area_code, count(distinct d.id) as declarations,
                            count(l.id) as lines
                        from declaration d left join declaration_line l on l.declaration_id = d.id and l.version = d.version
                        where d.programme_year = ? and d.status <> 'DRAFT'
                        group by d.household_id order by d.household_id""")
                .param(programmeYear)
                .query(HouseholdDeclared.class)
                .list();
    }
}
