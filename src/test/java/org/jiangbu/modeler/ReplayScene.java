package org.jiangbu.modeler;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jiangbu.IntegrationTest;
import org.jiangbu.background.Run;
import org.jiangbu.background.RunItem;
import org.jiangbu.background.Runs;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.CaseAmounts;
import org.jiangbu.workflow.past.PastCases;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Seasons on record, written as the application writes them and undone at the end, to be run through drafts. */
@Transactional
abstract class ReplayScene extends IntegrationTest {
    static final String PROCESS = "subsidy-declaration";
    /** A season in which no other test declares anything. */
    static final int SEASON = 2009;

    @Autowired
    Designs designs;

    @Autowired
    Replays replays;

    @Autowired
    ReplayRun kind;

    @Autowired
    ReplayBook book;

    @Autowired
    DrawnVersions versions;

    @Autowired
    PastCases past;

    @Autowired
    CaseAmounts amounts;

    @Autowired
    Runs runs;

    @Autowired
    Releases releases;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    Person designer;
    Release inForce;

    @BeforeEach
    void somebodyWhoDraws() {
        designer = new TestHouseholds(households, staff, user).person(Roles.FLOW_DESIGNER, "533422");
        inForce = releases.inForce(PROCESS).orElseThrow();
    }

    /** Every seventh was returned by its village once, every tenth rejected by its township; the others were paid. */
    void season(int cases, String area) {
        jdbc.sql(
                        """
                        insert into workflow_case (case_key, process_id, definition_id, area_code, started_by,
                            started_at, ended_at, end_event)
                        select :season || '-' || :area || '-' || lpad(n::text, 6, '0'), :process, :definition,
                               :area || '202', 1, timestamptz '2009-11-02 09:00+08' + (n % 20) * interval '1 day',
                               timestamptz '2010-01-11 09:00+08' + (n % 20) * interval '1 day',
                               case when n % 10 = 0 then 'rejected' else 'award-paid' end
                        from generate_series(1, :cases) n
                        """)
                .param("season", Integer.toString(SEASON))
                .param("area", area)
                .param("process", PROCESS)
                .param("definition", inForce.definitionId())
                .param("cases", cases)
                .update();
        jdbc.sql(
                        """
                        insert into workflow_step (item_id, task_id, case_key, round, step_key, step_name, duty, role,
                            area_code, person_id, outcome, opened_at, decided_at)
                        select -(1000 * n + s.day + case when :area = '533422201' then 0 else 50000000 end),
                               :area || '-' || n || '-' || s.day, c.case_key, 1, s.step, s.step, s.step, s.role, c.area_code, 1 + s.person,
                               case when n % 10 = 0 and s.step = 'township-check' then 'reject' else s.outcome end,
                               c.started_at + s.day * interval '1 day',
                               c.started_at + (s.day + 2) * interval '1 day'
                        from generate_series(1, :cases) n
                        join workflow_case c
                          on c.case_key = :season || '-' || :area || '-' || lpad(n::text, 6, '0')
                        join (values ('cadre-check', 'assigned-cadre', 'approve', 0, 1, false),
                                     ('village-verification', 'village-cadre', 'return', 2, 2, true),
                                     ('correction', 'entry-clerk', 'resubmit', 4, 3, true),
                                     ('village-verification', 'village-cadre', 'approve', 6, 2, false),
                                     ('township-check', 'township-clerk', 'approve', 16, 4, false))
                             as s(step, role, outcome, day, person, again) on not s.again or n % 7 = 0
                        """)
                .param("season", Integer.toString(SEASON))
                .param("area", area)
                .param("cases", cases)
                .update();
    }

    long draft() {
        return designs.open(inForce, "增加纪委审查");
    }

    ReplayResult replayed() {
        return user.runAs(designer.id(), () -> {
            long replay = replays.start(draft(), SEASON);
            work(replay, kind);
            return replays.result(replay);
        });
    }

    /** What the background does, in the transaction of the test. */
    void work(long replay, ReplayRun worker) {
        Run run = replays.progress(replay);
        List<String> keys = runs.items(run.id(), 0, 1_000).stream()
                .map(RunItem::key)
                .collect(Collectors.toCollection(ArrayList::new));
        while (keys.size() < run.total()) {
            runs.items(run.id(), keys.size(), 1_000).forEach(item -> keys.add(item.key()));
        }
        for (int from = 0; from < keys.size(); from += worker.chunk()) {
            worker.process(run, keys.subList(from, Math.min(keys.size(), from + worker.chunk())));
        }
        worker.finished(run);
    }

    Person person(String role, String area) {
        return new TestHouseholds(households, staff, user).person(role, area);
    }

    /** Of a county that is not entered here. */
    Person leaderElsewhere() {
        Person leader = staff.create("elsewhere-" + UUID.randomUUID().toString().substring(0, 8), "卓玛", null);
        jdbc.sql(
                        """
                        insert into security_assignment (person_id, role, area_code, valid_from)
                        values (?, ?, '533423', date '2018-01-01')""")
                .params(leader.id(), Roles.COUNTY_LEADER)
                .update();
        return leader;
    }
}
