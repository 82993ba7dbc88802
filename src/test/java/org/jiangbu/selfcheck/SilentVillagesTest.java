package org.jiangbu.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jiangbu.base.AppClock;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Deadlines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An autumn in which villages fill in first, on a clock of its own: the township stays answerable for the day (R20, R21). */
@TestPropertySource(properties = "jiangbu.clock.start=2020-10-15T09:00")
@DirtiesContext
class SilentVillagesTest extends SelfCheckScene {
    private static final int SEASON = 2020;
    private static final String PROMPT = "533422101";

    @Autowired
    private AppClock clock;

    @Autowired
    private Deadlines deadlines;

    private void at(String time) {
        deadlines.runDueAfter(() ->
                clock.advanceTo(LocalDateTime.parse(time).atZone(AppClock.ZONE).toInstant()));
    }

    private void in(String township) {
        check = "ZC-%d-%s".formatted(SEASON, township);
        people.put(Roles.TOWNSHIP_CLERK, given.person(Roles.TOWNSHIP_CLERK, township));
        people.put(Roles.TOWNSHIP_LEADER, given.person(Roles.TOWNSHIP_LEADER, township));
    }

    private List<String> noted(String table) {
        return jdbc.sql("select case_key from " + table + " where case_key = ?")
                .param(check)
                .query(String.class)
                .list();
    }

    private int told(String kind) {
        return jdbc.sql("select count(*) from reminder_notice where case_key = ? and person_id = ? and kind = ?")
                .params(check, people.get(Roles.TOWNSHIP_CLERK).id(), kind)
                .query(Integer.class)
                .single();
    }

    @Test
    void theTownshipIsRemindedAndLateWhileVillagesAreSilentAndOnlyOnce() {
        year = SEASON;
        in(TOWNSHIP);
        issue(true);
        assertThat(selfChecksRemindOn()).isEqualTo(LocalDate.of(2020, 11, 9));
        as(Roles.TOWNSHIP_CLERK, () -> assertThat(selfChecks.view(parts().get(0)))
                .as("a village leaves its township three workdays to sum up and to sign")
                .returns(LocalDate.of(2020, 11, 25), SelfCheck::dueOn)
                .returns(LocalDate.of(2020, 11, 4), SelfCheck::remindOn));
        at("2020-11-08T23:59");
        assertThat(told("DUE")).isZero();
        at("2020-11-09T00:00");
        assertThat(told("DUE")).isEqualTo(1);

        in(PROMPT);
        for (String part : parts()) fillIn(part);
        at("2020-11-30T17:30");
        handIn(Verdict.MET);
        in(TOWNSHIP);
        at("2020-11-30T23:59");
        assertThat(noted("selfcheck_overdue")).isEmpty();
        at("2020-12-01T00:00");
        assertThat(noted("selfcheck_overdue")).containsExactly(check);
        in(PROMPT);
        assertThat(noted("selfcheck_overdue")).as("handed in on the day").isEmpty();

        in(TOWNSHIP);
        at("2020-12-02T10:00");
        for (String part : parts()) fillIn(part);
        at("2020-12-02T18:00");
        handIn(Verdict.MET);
        at("2020-12-20T00:00");
        assertThat(noted("selfcheck_overdue")).containsExactly(check);
        assertThat(sheet(Roles.COUNTY_REVIEWER).check().workdaysLate()).isEqualTo(2);
    }

    private LocalDate selfChecksRemindOn() {
        return user.runAs(
                people.get(Roles.COUNTY_REVIEWER).id(),
                () -> selfChecks.view(check).remindOn());
    }
}
