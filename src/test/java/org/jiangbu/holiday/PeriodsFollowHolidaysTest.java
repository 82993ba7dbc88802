package org.jiangbu.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jiangbu.ChainTest;
import org.jiangbu.base.WorkdayCalendar;
import org.jiangbu.declaration.DeclarationStatus;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lapses by itself does so when the period is over that the screens show, whatever holidays are entered meanwhile. */
class PeriodsFollowHolidaysTest extends ChainTest {
    @Autowired
    private HolidayOffice office;

    @Autowired
    private WorkdayCalendar calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Person admin;
    /** The first year without data that lies wholly ahead. */
    private int year;

    @BeforeEach
    void administrator() {
        admin = given.person(Roles.ADMIN, "533422");
        year = Math.max(2027, LocalDate.now(clock).getYear() + 1);
    }

    @AfterEach
    void forgetWhatWasEntered() {
        jdbc.sql("delete from base_holiday").update();
        jdbc.sql("delete from base_holiday_year").update();
        calendar.refresh();
    }

    private int enter(String days) {
        String lines = "%1$d-01-01 休\n%1$d-05-01 休\n%1$d-10-01 休\n".formatted(year) + days;
        return user.runAs(admin.id(), () -> office.enter(year, lines, "按国务院办公厅通知"));
    }

    private String returned() {
        String number = declared("3000.00");
        decide(Roles.ASSIGNED_CADRE, number, "return", "EVIDENCE_MISSING", Map.of());
        asIfFromNewYearsEve(number, "correctionUntil");
        return number;
    }

    private String rejected() {
        String number = declared("3000.00");
        decide(Roles.ASSIGNED_CADRE, number, "reject", "NOT_SOLD", Map.of());
        asIfFromNewYearsEve(number, "reviewUntil");
        return number;
    }

    /** Sets the period as it would have been reckoned on the last workday of the year before, by weekends alone. */
    private void asIfFromNewYearsEve(String number, String fact) {
        LocalDate from = calendar.previousWorkdayOrSame(LocalDate.of(year - 1, 12, 31));
        LocalDate last = calendar.plusWorkdays(from, 5);
        Date end = Date.from(last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        assertThat(jdbc.sql("update workflow_term set from_day = ?, last_day = ? where case_key = ? and fact = ?")
                        .params(from, last, number, fact)
                        .update())
                .isEqualTo(1);
        jdbc.sql("update work_item set created_at = ?::timestamptz, due_on = ? where case_key = ?")
                .params(from + " 10:00+08", last, number)
                .update();
        String instance = instance(number);
        runtime.setVariable(instance, fact, end);
        management.setJobDuedate(
                management
                        .createJobQuery()
                        .processInstanceId(instance)
                        .singleResult()
                        .getId(),
                end);
    }

    private String instance(String number) {
        return jdbc.sql("select instance_id from workflow_case where case_key = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private LocalDate due(String number) {
        return jdbc.sql("select due_on from work_item where case_key = ?")
                .param(number)
                .query(LocalDate.class)
                .single();
    }

    /** The last day before the timer fires. */
    private LocalDate timerLeaves(String number) {
        Date fires = management
                .createJobQuery()
                .processInstanceId(instance(number))
                .singleResult()
                .getDuedate();
        ZonedDateTime moment = fires.toInstant().atZone(clock.getZone());
        assertThat(moment.toLocalTime()).isEqualTo(java.time.LocalTime.MIDNIGHT);
        return moment.toLocalDate().minusDays(1);
    }

    private Optional<LocalDate> toldToCorrect(String number) {
        return user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> verifications.correctionUntil(number));
    }

    private LocalDate toldToAsk(String number) {
        return user.runAs(people.get(Roles.ENTRY_CLERK).id(), () -> reviews.standing(number))
                .orElseThrow()
                .until();
    }

    private int toldAnew(String number) {
        return jdbc.sql("select count(*) from audit_entry where action = 'workflow.term-moved' and subject = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    /** A workday of the first week of the year. */
    private LocalDate earlyWorkday() {
        LocalDate day = LocalDate.of(year, 1, 4);
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? day.plusDays(2)
                : day;
    }

    @Test
    void aCorrectionAndItsTimerMoveTogetherForwardAndBack() {
        String number = returned();
        LocalDate byWeekends = due(number);
        assertThat(enter(earlyWorkday() + " 休")).isPositive();
        LocalDate later = due(number);
        assertThat(later).isAfter(byWeekends);
        assertThat(timerLeaves(number)).isEqualTo(later);
        assertThat(toldToCorrect(number)).contains(later);
        assertThat(runtime.getVariable(instance(number), "correctionUntil"))
                .isEqualTo(Date.from(
                        later.plusDays(1).atStartOfDay(clock.getZone()).toInstant()));
        assertThat(enter("")).isPositive();
        assertThat(due(number)).isBefore(later);
        assertThat(timerLeaves(number)).isEqualTo(due(number));
        assertThat(toldToCorrect(number)).contains(due(number));
        assertThat(toldAnew(number)).isEqualTo(2);
    }

    @Test
    void theRightToAskForAReviewMovesToo() {
        String number = rejected();
        LocalDate byWeekends = timerLeaves(number);
        assertThat(enter(earlyWorkday() + " 休")).isPositive();
        assertThat(timerLeaves(number)).isAfter(byWeekends);
        assertThat(toldToAsk(number)).isEqualTo(timerLeaves(number));
    }

    @Test
    void enteringTheSameDaysAgainMovesNothing() {
        String number = returned();
        enter(earlyWorkday() + " 休");
        LocalDate once = due(number);
        assertThat(enter(earlyWorkday() + " 休")).isZero();
        assertThat(due(number)).isEqualTo(once);
        assertThat(timerLeaves(number)).isEqualTo(once);
    }

    @Test
    void aCorrectionIsDueOnTheDayAfterWhichItLapsesWhateverItsStepGives() {
        String number = declared("3000.00");
        decide(Roles.ASSIGNED_CADRE, number, "return", "EVIDENCE_MISSING", Map.of());
        assertThat(due(number)).isEqualTo(timerLeaves(number));
        assertThat(toldToCorrect(number)).contains(due(number));
        assertThat(status(number)).isEqualTo(DeclarationStatus.RETURNED);
    }

    @Test
    void whatIsNotWaitedForAnyMoreIsLeftAlone() {
        String number = returned();
        decide(Roles.ENTRY_CLERK, number, "resubmit", null, Map.of("note", "已补齐销售票据"));
        LocalDate checkedBy = due(number);
        enter(earlyWorkday() + " 休");
        assertThat(due(number)).isEqualTo(checkedBy);
        assertThat(toldAnew(number)).isZero();
    }
}
