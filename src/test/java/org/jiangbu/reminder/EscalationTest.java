package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.security.Absences;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.ProbeCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is late is told to those above its holder, and to who acts for somebody who is away (E1). */
class EscalationTest extends ReminderScene {
    private static final String COUNTY = "533422";

    @Autowired
    private Absences absences;

    @Autowired
    private RoleBook roles;

    private void late(int workdays, String role) {
        List<Long> ids = open(1, calendar.plusWorkdays(today, -workdays));
        jdbc.sql("update work_item set role = ? where id = ?")
                .params(role, ids.get(0))
                .update();
    }

    @Test
    void whatTheCountyOwesIsNeverToldToTheTownship() {
        Person countyLeader = person(Roles.COUNTY_LEADER, COUNTY);
        Person reviewer = person(Roles.COUNTY_REVIEWER, COUNTY);
        person(Roles.COUNTY_FINANCE, COUNTY);
        late(3, Roles.COUNTY_FINANCE);
        sweep.run();
        assertThat(told(leader)).isEmpty();
        assertThat(told(reviewer)).isEmpty();
        assertThat(told(countyLeader)).extracting(Reminder::kind).containsExactly(ReminderKind.ESCALATED);
    }

    @Test
    void aLateLeaderIsToldToTheLevelAboveAndNotToHimself() {
        Person countyLeader = person(Roles.COUNTY_LEADER, COUNTY);
        late(5, Roles.TOWNSHIP_LEADER);
        sweep.run();
        assertThat(told(leader)).extracting(Reminder::kind).containsExactly(ReminderKind.OVERDUE);
        assertThat(told(countyLeader)).extracting(Reminder::kind).containsExactly(ReminderKind.ESCALATED);
    }

    @Test
    void ofTwoLeadersOnlyTheNearerOneIsTold() {
        Person countyLeader = person(Roles.COUNTY_LEADER, COUNTY);
        late(3, Roles.VILLAGE_CADRE);
        sweep.run();
        assertThat(told(leader)).extracting(Reminder::kind).containsExactly(ReminderKind.ESCALATED);
        assertThat(told(countyLeader)).isEmpty();
    }

    @Test
    void whoHoldsAnItemIsNotToldOfItAsItsSupervisor() {
        late(3, Roles.VILLAGE_CADRE);
        staff.assign(leader.id(), Roles.VILLAGE_CADRE, ProbeCases.VILLAGE, START, null);
        jdbc.sql(
                        "update work_item set assignee_id = ? where case_key like 'R-%' and area_code = ? and assignee_id is null")
                .params(leader.id(), ProbeCases.VILLAGE)
                .update();
        sweep.run();
        assertThat(told(leader)).extracting(Reminder::kind).containsOnly(ReminderKind.OVERDUE);
    }

    @Test
    void theHeadquartersStandAboveEverybodyAndACountyReviewerAboveNoColleague() {
        assertThat(roles.below(Roles.HEADQUARTERS)).contains(Roles.COUNTY_LEADER, Roles.VILLAGE_CADRE);
        assertThat(roles.below(Roles.COUNTY_REVIEWER))
                .contains(Roles.TOWNSHIP_LEADER)
                .doesNotContain(Roles.COUNTY_FINANCE, Roles.COUNTY_LEADER, Roles.COUNTY_REVIEWER);
    }

    @Test
    void whoActsForSomebodyWhoIsAwayIsRemindedAndUrgedInstead() {
        Person colleague = person(Roles.TOWNSHIP_CLERK, "533422101");
        as(village, () -> absences.enter(village.id(), colleague.id(), today, today, List.of(), null));
        List<Long> ids = open(1, today);
        sweep.run();
        as(leader, () -> urges.urge(ids, null));
        assertThat(told(colleague)).extracting(Reminder::kind).contains(ReminderKind.DUE, ReminderKind.URGED);
        assertThat(told(village)).isEmpty();
    }

    @Test
    void whoActsInOtherProcessesOnlyIsNotTold() {
        Person colleague = person(Roles.TOWNSHIP_CLERK, "533422101");
        as(village, () -> absences.enter(village.id(), colleague.id(), today, today, List.of("another-process"), null));
        open(1, today);
        sweep.run();
        assertThat(told(colleague)).isEmpty();
        assertThat(told(village)).hasSize(1);
    }

    @Test
    void aDueDateThatMovesIsToldAnew() {
        List<Long> ids = open(1, today);
        sweep.run();
        jdbc.sql("update work_item set due_on = ? where id = ?")
                .params(calendar.plusWorkdays(today, 1), ids.get(0))
                .update();
        sweep.run();
        sweep.run();
        assertThat(told(village)).hasSize(2);
    }
}
