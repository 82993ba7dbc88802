package org.jiangbu.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiangbu.base.AppClock;
import org.jiangbu.people.NewHousehold;
import org.jiangbu.people.TestHouseholds;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Deadlines;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The autumn of 2018 on a clock of its own, timers fired as the engine fires them: R20 and R21 day by day. Its steps go on
 * from one another, as the season does.
 */
@TestPropertySource(properties = "jiangbu.clock.start=2018-10-15T09:00")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeasonOfChecksTest extends SelfCheckScene {
    private static final int SEASON = 2018;
    private static final String LARGE = "533422204";
    private static final String SMALL = "533422101";
    private static final String REST = "533422203";

    @Autowired
    private AppClock clock;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private LateChecks late;

    private void seasonOf2018() {
        year = SEASON;
        check = "ZC-2018-" + TOWNSHIP;
    }

    private void at(String time) {
        deadlines.runDueAfter(() ->
                clock.advanceTo(LocalDateTime.parse(time).atZone(AppClock.ZONE).toInstant()));
    }

    private void register(String township, int households) {
        List<NewHousehold> all = new ArrayList<>();
        for (int i = 0; i < households; i++) all.add(TestHouseholds.household(township + "201", "农布"));
        this.households.registerAll(all);
    }

    private List<String> noted(String table) {
        return jdbc.sql("select case_key from " + table + " where case_key like 'ZC-2018-%' order by 1")
                .query(String.class)
                .list();
    }

    private boolean isOpen(String key) {
        return jdbc.sql("select exists (select 1 from work_item where case_key = ? and step_key = 'fill')")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** Who owes it (P21), of that township and one that has none. */
    private List<LateCheck> owed() {
        return late.of(SEASON, List.of(TOWNSHIP, "533422000"));
    }

    @Test
    @Order(1)
    void the615Of3400AreRemindedFifteenWorkdaysBeforeAndThe190Seven() {
        seasonOf2018();
        register(LARGE, 615);
        register(SMALL, 190);
        register(REST, 3400 - 615 - 190);
        as(Roles.COUNTY_REVIEWER, () -> {
            campaigns.create(year, campaigns.template(year));
            campaigns.issue(year, 0);
            assertThat(selfChecks.view("ZC-2018-" + LARGE).remindOn()).isEqualTo(LocalDate.of(2018, 11, 9));
            assertThat(selfChecks.view("ZC-2018-" + SMALL).remindOn()).isEqualTo(LocalDate.of(2018, 11, 21));
            assertThat(selfChecks.view("ZC-2018-" + LARGE).dueOn()).isEqualTo(LocalDate.of(2018, 11, 30));
        });
    }

    @Test
    @Order(2)
    void theLargeTownshipIsRemindedFirstAndGoesOnFillingIn() {
        at("2018-11-08T23:59");
        assertThat(noted("selfcheck_reminded")).isEmpty();
        at("2018-11-09T00:00");
        assertThat(noted("selfcheck_reminded")).contains("ZC-2018-" + LARGE).doesNotContain("ZC-2018-" + SMALL);
        at("2018-11-21T00:00");
        assertThat(noted("selfcheck_reminded")).contains("ZC-2018-" + SMALL);
        assertThat(isOpen("ZC-2018-" + LARGE)).isTrue();
    }

    @Test
    @Order(3)
    void whoHandsInOnTheDayIsInTime() {
        at("2018-11-30T17:30");
        people.put(Roles.TOWNSHIP_CLERK, given.person(Roles.TOWNSHIP_CLERK, SMALL));
        people.put(Roles.TOWNSHIP_LEADER, given.person(Roles.TOWNSHIP_LEADER, SMALL));
        year = SEASON;
        check = "ZC-2018-" + SMALL;
        handIn(Verdict.MET);
        at("2018-11-30T23:59");
        assertThat(noted("selfcheck_overdue")).isEmpty();
        assertThat(sheet(Roles.COUNTY_REVIEWER).check().workdaysLate()).isZero();
    }

    @Test
    @Order(4)
    void theOthersAreNotedAsOverdueWithTheEndOfTheDayAndGoOn() {
        seasonOf2018();
        at("2018-12-01T00:00");
        assertThat(noted("selfcheck_overdue"))
                .hasSize(7)
                .contains("ZC-2018-" + LARGE)
                .doesNotContain("ZC-2018-" + SMALL);
        assertThat(isOpen("ZC-2018-" + LARGE)).isTrue();
        assertThat(sheet(Roles.COUNTY_REVIEWER).check().workdaysLate())
                .as("on Saturday")
                .isZero();
    }

    @Test
    @Order(5)
    void whoHandsInOnMondayIsOneWorkdayLateForEver() {
        seasonOf2018();
        at("2018-12-03T10:00");
        assertThat(owed()).singleElement().satisfies(one -> {
            assertThat(one.townshipCode()).isEqualTo(TOWNSHIP);
            assertThat(one.workdaysLate()).isEqualTo(1);
            assertThat(one.state()).isEqualTo(SelfCheck.State.FILLING);
        });
        answer("township-clerk", check, Verdict.PARTLY);
        decide("township-clerk", check, "submit", Map.of());
        assertThat(owed()).extracting(LateCheck::state).containsExactly(SelfCheck.State.SIGNING);
        decide("township-leader", check, "sign", Map.of("read", true));
        assertThat(owed()).isEmpty();
        SelfCheck late = sheet(Roles.COUNTY_REVIEWER).check();
        assertThat(late.workdaysLate()).isEqualTo(1);
        assertThat(late.submittedAt()).isEqualTo(late(check));
        for (String attempt : List.of(
                "update selfcheck_submission set workdays_late = 0 where case_key = ?",
                "update selfcheck_submission set submitted_at = '2018-11-30' where case_key = ?",
                "delete from selfcheck_submission where case_key = ?",
                "delete from selfcheck_overdue where case_key = ?",
                "update selfcheck_check set due_on = '2018-12-31' where case_key = ?",
                "delete from selfcheck_check where case_key = ?",
                "update selfcheck_campaign set due_on = '2018-12-31' where 'ZC-2018-533422206' = ?")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).param(check).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class);
        }
        at("2018-12-10T10:00");
        assertThat(sheet(Roles.COUNTY_REVIEWER).check().workdaysLate()).isEqualTo(1);
    }

    private java.time.Instant late(String key) {
        return jdbc.sql("select min(submitted_at) from selfcheck_submission where case_key = ?")
                .param(key)
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    @Test
    @Order(6)
    void whatTheCountyGivesBackIsWantedAnewAndRemindedOfOnce() {
        seasonOf2018();
        String item =
                Long.toString(sheet(Roles.COUNTY_REVIEWER).lines().get(0).item().id());
        decide(Roles.COUNTY_REVIEWER, check, "return", Map.of(CheckDecisions.RETURNED, Map.of(item, "名单未附原因")));
        SelfCheck back = sheet(Roles.COUNTY_REVIEWER).check();
        assertThat(back.correctBy()).isEqualTo(LocalDate.of(2018, 12, 13));
        at("2018-12-14T00:00");
        assertThat(noted("selfcheck_overdue")).filteredOn(check::equals).hasSize(2);
        handIn(Verdict.PARTLY);
        assertThat(sheet(Roles.COUNTY_REVIEWER).check().workdaysLate()).isEqualTo(1);
    }

    @Test
    @Order(7)
    void aFindingIsLateFromItsOwnDayAndClosedByNobodyWhoAnswersForIt() {
        seasonOf2018();
        decide(Roles.COUNTY_REVIEWER, check, "accept", Map.of());
        String finding = check + "-01";
        as(Roles.COUNTY_LEADER, () -> {
            Finding open = findings.view(finding);
            assertThat(open.dueOn()).isEqualTo(LocalDate.of(2019, 1, 14));
            assertThat(findings.workdaysLate(open)).isZero();
        });
        at("2019-01-16T09:00");
        as(Roles.COUNTY_LEADER, () -> assertThat(findings.workdaysLate(findings.view(finding)))
                .isEqualTo(2));
        assertThatThrownBy(() -> jdbc.sql("update selfcheck_finding set due_on = '2019-12-31' where case_key = ?")
                        .param(finding)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql(
                                """
                                update selfcheck_finding
                                set done_by = owner_id + 1, done_at = now(), result = '已全部补齐', closed_by = owner_id, closed_at = now()
                                where case_key = ?
                                """)
                        .param(finding)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @Order(8)
    void whereThe30thIsASaturdayTheOfficeWantsItOnFriday() {
        assertThat(campaigns.internalDueOn(LocalDate.of(2019, 11, 30))).isEqualTo(LocalDate.of(2019, 11, 29));
        assertThat(campaigns.internalDueOn(LocalDate.of(2018, 11, 30))).isEqualTo(LocalDate.of(2018, 11, 30));
    }
}
