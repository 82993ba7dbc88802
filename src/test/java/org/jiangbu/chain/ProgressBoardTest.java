package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.IntegrationTest;
import org.jiangbu.oversight.ProgressBoard;
import org.jiangbu.oversight.TownshipProgress;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Narrowing;
import org.jiangbu.workflow.WorkItemCounts;
import org.jiangbu.workflow.WorkItemQuery;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ProgressBoardTest extends IntegrationTest {
    @Autowired
    private Chain chain;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private WorkItems items;

    @Autowired
    private JdbcClient jdbc;

    private Chain.Cast cast;

    @BeforeEach
    void cast() {
        cast = chain.cast("533422205201");
    }

    private TownshipProgress own(Person person) {
        return chain.as(person, () -> board.townships(2018)).stream()
                .filter(row -> row.declarations().townshipCode().equals(cast.township))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aHouseholdMovesThroughTheFiguresOfItsTownship() {
        Person reviewer = cast.person(Roles.COUNTY_REVIEWER);
        TownshipProgress before = own(reviewer);
        String number = chain.declared(cast, "6000.00");
        TownshipProgress declared = own(reviewer);
        assertThat(declared.declarations().declared())
                .isEqualTo(before.declarations().declared() + 1);
        assertThat(declared.declarations().verified())
                .isEqualTo(before.declarations().verified());
        assertThat(declared.open()).isEqualTo(before.open() + 1);
        chain.verified(cast, number);
        TownshipProgress verified = own(reviewer);
        assertThat(verified.declarations().verified())
                .isEqualTo(before.declarations().verified() + 1);
        assertThat(verified.declarations().verifiedFen())
                .isEqualTo(before.declarations().verifiedFen() + 600_000);
    }

    @Test
    void theFiguresAreThoseOfAPlainCount() {
        chain.verified(cast, chain.declared(cast, "600.00"));
        chain.declared(cast, "700.00");
        TownshipProgress row = own(cast.person(Roles.COUNTY_LEADER));
        assertThat(row.declarations().declared())
                .isEqualTo(count("select count(distinct household_id) from declaration where submitted_at is not null"
                        + " and programme_year = 2018 and area_code like '" + cast.township + "%'"));
        assertThat(row.open())
                .isEqualTo(count("select count(*) from work_item where role <> 'county-leader' and area_code like '"
                        + cast.township + "%'"));
        assertThat(row.paidFen())
                .isEqualTo(count("select coalesce(sum(l.industry_fen + l.labour_fen), 0) from payment_line l"
                        + " join payment_batch b on b.no = l.batch_no where l.status = 'PAID'"
                        + " and b.programme_year = 2018 and b.area_code = '" + cast.township + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.TOWNSHIP_LEADER, Roles.COUNTY_REVIEWER, Roles.COUNTY_LEADER})
    void whoFollowsANumberFindsAsManyItems(String role) {
        chain.verified(cast, chain.declared(cast, "600.00"));
        chain.declared(cast, "700.00");
        Person supervisor = cast.person(role);
        TownshipProgress row = own(supervisor);
        Narrowing others = Narrowing.NONE.heldBy(Narrowing.Holder.OTHERS);
        WorkItemQuery list =
                new WorkItemQuery(cast.township, null, null, false, null, others, WorkItemQuery.Sort.DUE, null, 1);
        WorkItemCounts counts = chain.as(supervisor, () -> items.counts(list));
        assertThat(counts.all()).isEqualTo(row.open()).isPositive();
        assertThat(counts.overdue()).isEqualTo(row.overdue());
    }

    @Test
    void whoOnlyLooksOnSeesAllThatWaits() {
        chain.declared(cast, "700.00");
        TownshipProgress row = own(cast.person(Roles.TOWNSHIP_CLERK));
        assertThat(row.open())
                .isEqualTo(count("select count(*) from work_item where area_code like '" + cast.township + "%'"));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    @Test
    void aTownshipSeesItsOwnRowAndTheCountySeesAll() {
        assertThat(names(cast.person(Roles.TOWNSHIP_LEADER))).hasSize(1);
        assertThat(names(cast.person(Roles.COUNTY_LEADER))).hasSize(8);
        assertThat(names(cast.person(Roles.VILLAGE_CADRE))).isEmpty();
    }

    private List<String> names(Person person) {
        return chain.as(person, () -> board.townships(2018)).stream()
                .map(TownshipProgress::name)
                .toList();
    }
}
