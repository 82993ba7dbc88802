package org.jiangbu.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiangbu.background.Runs;
import org.jiangbu.modeler.Designs;
import org.jiangbu.modeler.Publishing;
import org.jiangbu.modeler.Replays;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.past.PastCases.Season;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays finished cases in the version that is in force and compares with the record, which is asked by itself. */
@Component
class ReplayedCases {
    private final Designs designs;
    private final Publishing publishing;
    private final Replays replays;
    private final Runs runs;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final TestHouseholds given;

    ReplayedCases(
            Designs designs,
            Publishing publishing,
            Replays replays,
            Runs runs,
            CurrentUser user,
            JdbcClient jdbc,
            Households households,
            Staff staff) {
        this.designs = designs;
        this.publishing = publishing;
        this.replays = replays;
        this.runs = runs;
        this.user = user;
        this.jdbc = jdbc;
        this.given = new TestHouseholds(households, staff, user);
    }

    /** Numbers of the cases that are over. */
    Set<String> overNow() {
        return Set.copyOf(jdbc.sql("select case_key from workflow_case where ended_at is not null")
                .query(String.class)
                .list());
    }

    /** @param others cases that may have gone ways that no model knows */
    void areAsTheyWere(String process, Collection<String> others) {
        Person designer = given.person(Roles.FLOW_DESIGNER, "533422");
        user.runAs(designer.id(), () -> {
            long draft = designs.open(publishing.versions(process).get(0), "与现行版本相同");
            List<Season> seasons = replays.seasons(draft);
            assertThat(seasons).isNotEmpty();
            seasons.forEach(season -> isAsItWas(process, replayed(draft, season.year()), others));
            designs.discard(draft);
        });
    }

    private ReplayResult replayed(long draft, int season) {
        long replay = replays.start(draft, season);
        runs.drain();
        return replays.result(replay);
    }

    private void isAsItWas(String process, ReplayResult result, Collection<String> others) {
        assertThat(result.leftOut()).as("cannot be told").isSubsetOf(others);
        assertThat(result.cases()).isPositive();
        assertThat(result.otherEnds()).isEmpty();
        assertThat(result.deadEnds()).isEmpty();
        assertThat(result.assumptions()).isEmpty();
        assertThat(result.after()).isEqualTo(result.before());
        Map<String, Integer> decided = new HashMap<>();
        result.steps().stream()
                .filter(step -> step.after().count() > 0)
                .forEach(step -> decided.put(step.id(), step.after().count()));
        assertThat(decided).isEqualTo(onRecord(process, result));
        assertThat(result.roles()).allSatisfy(role -> assertThat(role.after()).isEqualTo(role.before()));
    }

    private Map<String, Integer> onRecord(String process, ReplayResult result) {
        Map<String, Integer> decided = new HashMap<>();
        jdbc.sql(
                        """
                        select s.step_key, count(distinct s.task_id) from workflow_step s
                        join workflow_case c on c.case_key = s.case_key
                        where c.process_id = :process and c.ended_at is not null and not c.case_key = any(:leftOut)
                          and c.area_code like '533422%'
                          and case when c.case_key like '2018-%' then 2018
                                   else extract(year from c.started_at at time zone 'Asia/Shanghai') end = :season
                          and s.id not in (select step_id from workflow_take_back)
                        group by 1
                        """)
                .param("process", process)
                .param("season", result.season())
                .param("leftOut", result.leftOut().toArray(String[]::new))
                .query(row -> {
                    decided.put(row.getString(1), row.getInt(2));
                });
        return decided;
    }
}
