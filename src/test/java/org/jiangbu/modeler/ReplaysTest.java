package org.jiangbu.modeler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiangbu.IntegrationTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.modeler.replay.ReplayResult;
import org.jiangbu.people.Households;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.security.Staff;
import org.jiangbu.workflow.past.PastCases.Season;
import org.jiangbu.workflow.release.Release;
import org.jiangbu.workflow.release.Releases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Seasons on record, written as the application writes them and undone at the end, run through drafts. */
@Transactional
class ReplaysTest extends IntegrationTest {
    private static final String PROCESS = "subsidy-declaration";
    /** A season in which no other test declares anything. */
    private static final int SEASON = 2009;

    @Autowired
    private Designs designs;

    @Autowired
    private Replays replays;

    @Autowired
    private Releases releases;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Staff staff;

    @Autowired
    private Households households;

    @Autowired
    private JdbcClient jdbc;

    private Person designer;
    private Release inForce;

    @BeforeEach
    void somebodyWhoDraws() {
        designer = new TestHouseholds(households, staff, user).person(Roles.FLOW_DESIGNER, "533422");
        inForce = releases.inForce(PROCESS).orElseThrow();
    }

    /** Every seventh was returned by its village once, every tenth rejected by its township; the others were paid. */
    private void season(int cases, String area) {
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

    private long draft() {
        return designs.open(inForce, "增加纪委审查");
    }

    private ReplayResult replayed() {
        return user.runAs(designer.id(), () -> replays.replay(draft(), SEASON));
    }

    @Test
    void aSeasonInTheVersionInForceIsExactlyAsItWas() {
        season(140, "533422201");
        ReplayResult result = replayed();
        assertThat(result.cases()).isEqualTo(140);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.same()).isTrue();
        assertThat(result.steps())
                .filteredOn(step -> step.id().equals("village-verification"))
                .singleElement()
                .satisfies(step -> assertThat(step.after().count()).isEqualTo(160));
        assertThat(result.flows())
                .containsEntry("township-result-to-compute-award", 126)
                .containsEntry("review-over-to-rejected", 14);
    }

    @Test
    void otherCountiesAndOpenCasesDoNotCount() {
        season(7, "533422201");
        season(5, "533423201");
        assertThat(user.runAs(designer.id(), () -> replays.seasons(draft()))).contains(new Season(SEASON, 7));
        assertThat(replayed().finished()).isEqualTo(7);
    }

    @Test
    void aSeasonWithoutCasesIsRefused() {
        assertThatThrownBy(this::replayed).isInstanceOf(Refusal.class).hasMessage("replay.none");
    }

    @Test
    void aDraftThatCannotBeFollowedIsRefused() {
        season(1, "533422201");
        assertThatThrownBy(() -> user.runAs(designer.id(), () -> {
                    long id = draft();
                    designs.write(id, "<drawn/>", 0);
                    return replays.replay(id, SEASON);
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("replay.unreadable");
    }

    @Test
    void whoHasNoRoleInTheFlowsIsRefused() {
        long id = user.runAs(designer.id(), this::draft);
        Person clerk = new TestHouseholds(households, staff, user).person(Roles.TOWNSHIP_CLERK, "533422201");
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.seasons(id)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(clerk.id(), () -> replays.replay(id, SEASON)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void tenThousandCasesAreTheMost() {
        season(Replays.MOST + 500, "533422201");
        ReplayResult result = replayed();
        assertThat(result.cases()).isEqualTo(Replays.MOST);
        assertThat(result.finished()).isEqualTo(Replays.MOST + 500);
        assertThat(result.same()).isTrue();
    }
}
