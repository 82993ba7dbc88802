package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseFact;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.WorkItems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 再次催办: what was urged before and is still open reaches the leader above its holders. */
class UrgedAgainTest extends ReminderScene {
    private static final String COUNTY = "533422";
    private static final String TOWNSHIP = "533422101";

    @Autowired
    private WorkItems items;

    @Autowired
    private Journal journal;

    private Person reviewer;

    @BeforeEach
    void countyReviewer() {
        reviewer = person(Roles.COUNTY_REVIEWER, COUNTY);
    }

    private Urge.Told urge(Person by, List<Long> ids) {
        return as(by, () -> urges.urge(ids, null));
    }

    private String caseOf(long item) {
        return jdbc.sql("select case_key from work_item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    private void urgedYesterday(Person by, List<Long> ids) {
        int written = jdbc.sql(
                        """
                        insert into reminder_urge (item_id, case_key, area_code, by_person, at)
                        select id, case_key, area_code, :by, :at from work_item where id = any(:ids)
                        """)
                .param("by", by.id())
                .param("at", Timestamp.from(clock.instant().minus(1, ChronoUnit.DAYS)))
                .param("ids", ids.toArray(Long[]::new))
                .update();
        assertThat(written).isEqualTo(ids.size());
    }

    private void waitFor(String role, long item) {
        jdbc.sql("update work_item set role = ? where id = ?")
                .params(role, item)
                .update();
    }

    private List<ReminderKind> kinds(Person person) {
        return told(person).stream().map(Reminder::kind).toList();
    }

    @Test
    void theFirstUrgeReachesNoLeader() {
        assertThat(urge(reviewer, open(1, today)).led()).isZero();
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void theSecondReachesTheTownshipsLeaderWithTheDayOfTheFirst() {
        List<Long> ids = open(1, today);
        urgedYesterday(reviewer, ids);
        assertThat(urge(reviewer, ids)).isEqualTo(new Urge.Told(1, 0, 0, 0, 1));
        assertThat(told(leader)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.URGED_AGAIN);
            assertThat(one.items()).isEqualTo(1);
            assertThat(one.itemId()).isEqualTo(ids.get(0));
            assertThat(one.urgedBefore()).isEqualTo(today.minusDays(1));
        });
        assertThat(kinds(village)).containsExactly(ReminderKind.URGED);
    }

    @Test
    void itsHistoryTheListOfUrgesAndTheJournalSaySo() {
        List<Long> ids = open(1, today);
        urgedYesterday(reviewer, ids);
        urge(reviewer, ids);
        String key = caseOf(ids.get(0));
        assertThat(as(reviewer, () -> urges.of(key)).get(0).receivers())
                .filteredOn(Urge.Receiver::leader)
                .isNotEmpty();
        assertThat(as(reviewer, () -> items.facts(key)).stream().map(CaseFact::toString))
                .anyMatch(fact -> fact.contains("再次催办，已同时告知上级领导") && fact.contains("（上级领导）"));
        assertThat(journal.of(key, Set.of("reminder.urged-again")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .contains("urgedBefore", today.minusDays(1).toString()));
    }

    @Test
    void eachLeaderIsToldOnceOfAnItem() {
        List<Long> ids = open(1, today);
        urge(reviewer, ids);
        urge(person(Roles.COUNTY_REVIEWER, COUNTY), ids);
        urge(person(Roles.COUNTY_LEADER, COUNTY), ids);
        assertThat(kinds(leader)).containsExactly(ReminderKind.URGED_AGAIN);
        assertThat(kinds(village)).hasSize(3);
    }

    @Test
    void anotherPersonsUrgeCountsAsTheFirst() {
        List<Long> ids = open(1, today);
        urge(reviewer, ids);
        assertThat(urge(person(Roles.COUNTY_LEADER, COUNTY), ids).led()).isOne();
        assertThat(kinds(leader)).containsExactly(ReminderKind.URGED_AGAIN);
    }

    @Test
    void aLeaderWhoUrgesIsNotTold() {
        List<Long> ids = open(1, today);
        urgedYesterday(leader, ids);
        Person other = person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        urge(leader, ids);
        assertThat(told(leader)).isEmpty();
        assertThat(kinds(other)).containsExactly(ReminderKind.URGED_AGAIN);
    }

    @Test
    void whatWaitsForTheTownshipsLeaderReachesTheCountys() {
        Person countyLeader = person(Roles.COUNTY_LEADER, COUNTY);
        List<Long> ids = open(1, today);
        waitFor(Roles.TOWNSHIP_LEADER, ids.get(0));
        try {
            urgedYesterday(reviewer, ids);
            assertThat(urge(reviewer, ids).led()).isOne();
            assertThat(kinds(countyLeader)).containsExactly(ReminderKind.URGED_AGAIN);
            assertThat(kinds(leader)).containsOnly(ReminderKind.URGED);
        } finally {
            waitFor(Roles.VILLAGE_CADRE, ids.get(0));
        }
    }

    @Test
    void allThatIsLateReachesTheLeaderInOneNotice() {
        List<Long> late = open(3, calendar.plusWorkdays(today, -2));
        urgedYesterday(reviewer, late.subList(0, 2));
        Urge.Told told = as(reviewer, () -> urges.urgeOverdue(List.of(TOWNSHIP), "请于本周内办结"));
        assertThat(told.urged()).isGreaterThanOrEqualTo(3);
        assertThat(told.led()).isGreaterThanOrEqualTo(2);
        assertThat(told(leader)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.URGED_AGAIN);
            assertThat(one.items()).isEqualTo(told.led());
            assertThat(one.words()).isEqualTo("请于本周内办结");
        });
        assertThat(as(reviewer, () -> urges.of(caseOf(late.get(2)))).get(0).receivers())
                .noneMatch(Urge.Receiver::leader);
    }

    @Test
    void theLeaderWhoOpensTheNoticeHasSeenIt() {
        List<Long> ids = open(2, today);
        urgedYesterday(reviewer, ids);
        urge(reviewer, ids);
        Reminder notice = told(leader).get(0);
        assertThat(notice.urged()).extracting(Reminder.Urged::itemId).containsAll(ids);
        as(leader, () -> {
            reminders.opened(notice.id());
            return null;
        });
        ids.forEach(
                id -> assertThat(as(reviewer, () -> urges.of(caseOf(id))).get(0).receivers())
                        .filteredOn(one -> one.leader() && one.seenAt() != null)
                        .hasSize(1));
    }

    @Test
    void theHeadquartersAreToldHowManyAndNotWhose() {
        Person headquarters = person(Roles.HEADQUARTERS, COUNTY);
        Person urging = person(Roles.HEADQUARTERS, COUNTY);
        List<Long> ids = open(2, today);
        ids.forEach(id -> waitFor(Roles.COUNTY_LEADER, id));
        person(Roles.COUNTY_LEADER, COUNTY);
        try {
            urgedYesterday(urging, ids);
            urge(urging, ids);
            assertThat(told(headquarters)).singleElement().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(ReminderKind.URGED_AGAIN);
                assertThat(one.items()).isEqualTo(2);
                assertThat(one.urged()).isEmpty();
            });
        } finally {
            ids.forEach(id -> waitFor(Roles.VILLAGE_CADRE, id));
        }
    }

    @Test
    void aLeaderAboveStandsBesideNoHolderTwice() {
        List<Long> ids = open(1, today);
        staff.assign(leader.id(), Roles.VILLAGE_CADRE, ProbeCases.VILLAGE, START, null);
        urgedYesterday(reviewer, ids);
        urge(reviewer, ids);
        assertThat(kinds(leader)).containsExactly(ReminderKind.URGED);
    }
}
