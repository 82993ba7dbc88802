package org.jiangbu.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jiangbu.ChainTest;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class HolidayOfficeTest extends ChainTest {
    @Autowired
    private HolidayOffice office;

    @Autowired
    private HolidayFollower follower;

    @Autowired
    private WorkdayCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    private Person admin;

    @BeforeEach
    void administrator() {
        admin = given.person(Roles.ADMIN, "533422");
    }

    /** Other tests know 2027 as a year without data. */
    @AfterEach
    void forgetWhatWasEntered() {
        jdbc.sql("delete from base_holiday").update();
        jdbc.sql("delete from base_holiday_year").update();
        calendar.refresh();
    }

    private int enter(String lines, String reason) {
        return user.runAs(admin.id(), () -> office.enter(2027, lines, reason));
    }

    /** An item of the cadre's check that was opened on that day, due as many workdays later as its model says. */
    private String openedOn(LocalDate day) {
        String number = declared("1000.00");
        int workdays = calendar.workdaysBetween(
                jdbc.sql("select created_at::date from work_item where case_key = ?")
                        .param(number)
                        .query(LocalDate.class)
                        .single(),
                due(number));
        jdbc.sql("update work_item set created_at = ?::timestamptz, due_on = ? where case_key = ?")
                .param(day + " 10:00+08")
                .param(calendar.plusWorkdays(day, workdays))
                .param(number)
                .update();
        return number;
    }

    private LocalDate due(String number) {
        return jdbc.sql("select due_on from work_item where case_key = ?")
                .param(number)
                .query(LocalDate.class)
                .single();
    }

    @Test
    void enteringAYearMovesTheDueDatesItTouchesAndNoOthers() {
        String touched = openedOn(LocalDate.of(2027, 2, 3));
        String untouched = openedOn(LocalDate.of(2027, 6, 1));
        LocalDate byWeekends = due(touched);
        LocalDate inSummer = due(untouched);
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(enter(HolidayNoticeTest.OF_2027, "")).isEqualTo(1);
        assertThat(calendar.knows(2027)).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 8))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2027, 2, 20))).isTrue();
        assertThat(due(touched)).isAfter(byWeekends);
        assertThat(due(untouched)).isEqualTo(inSummer);
        assertThat(calendar.workdaysBetween(LocalDate.of(2027, 2, 3), due(touched)))
                .isEqualTo(new WorkdayCalendar().workdaysBetween(LocalDate.of(2027, 2, 3), byWeekends));
    }

    @Test
    void aNodeThatLearnsOfAYearLaterReckonsWhatItOpenedInBetweenAnew() {
        enter(HolidayNoticeTest.OF_2027, "");
        String right = openedOn(LocalDate.of(2027, 2, 3));
        LocalDate dueOn = due(right);
        jdbc.sql("update work_item set due_on = ? where case_key = ?")
                .param(new WorkdayCalendar().plusWorkdays(LocalDate.of(2027, 2, 3), 3))
                .param(right)
                .update();
        jdbc.sql("update base_holiday_year set revision = revision + 1").update();
        follower.look();
        assertThat(due(right)).isEqualTo(dueOn);
    }

    @Test
    void anEnteredYearChangesOnlyWithAReasonAndEveryEntryIsWrittenDown() {
        enter(HolidayNoticeTest.OF_2027, "");
        assertThatThrownBy(() -> enter(HolidayNoticeTest.OF_2027, "改")).hasMessage("holiday.reason-missing");
        enter(HolidayNoticeTest.OF_2027 + "2027-06-09 休\n", "国务院补充通知增加端午节");
        assertThat(calendar.isWorkday(LocalDate.of(2027, 6, 9))).isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'holiday.entered' and subject = '2027' and person_id = ?")
                        .param(admin.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aShippedYearStaysAndOnlyAnAdministratorEnters() {
        assertThatThrownBy(() -> user.runAs(admin.id(), () -> office.enter(2026, HolidayNoticeTest.OF_2027, "")))
                .isInstanceOf(Refusal.class)
                .hasMessage("holiday.shipped");
        assertThatThrownBy(() -> user.runAs(
                        people.get(Roles.COUNTY_LEADER).id(), () -> office.enter(2027, HolidayNoticeTest.OF_2027, "")))
                .isInstanceOf(Refusal.class);
        assertThat(calendar.knows(2027)).isFalse();
    }

    @Test
    void theListSaysWhereEachYearComesFrom() {
        enter(HolidayNoticeTest.OF_2027, "");
        var years = user.runAs(admin.id(), office::years);
        assertThat(years).extracting(YearState::year).startsWith(2028, 2027, 2026);
        assertThat(years)
                .extracting(YearState::kind)
                .startsWith(YearState.Kind.UNKNOWN, YearState.Kind.ENTERED, YearState.Kind.SHIPPED);
        assertThat(years.get(1).enteredBy()).isEqualTo(admin.displayName());
    }
}
