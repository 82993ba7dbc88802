package org.jiangbu.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.WorkdayCalendar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who owes the self-check of a year (P21), by a campaign as the county issues it. */
class LateChecksTest extends SelfCheckScene {
    @Autowired
    private LateChecks late;

    @Autowired
    private WorkdayCalendar calendar;

    @Autowired
    private Clock clock;

    @AfterEach
    void dueAgainAsIssued() {
        due(LocalDate.of(year, 11, 30));
    }

    /** As if the campaign had been due then. */
    private void due(LocalDate day) {
        jdbc.sql("update selfcheck_check set due_on = ? where programme_year = ?")
                .params(day, year)
                .update();
    }

    private List<LateCheck> asked() {
        return late.of(year, List.of(TOWNSHIP, "533422000"));
    }

    @Test
    void nobodyIsLateWithoutACampaignAndBeforeTheDayHasPassed() {
        assertThat(asked()).isEmpty();
        as("county-reviewer", () -> campaigns.create(year, draft(false)));
        assertThat(asked()).isEmpty();
        as("county-reviewer", () -> campaigns.issue(year, 0));
        assertThat(asked()).isEmpty();
        due(LocalDate.now(clock));
        assertThat(asked()).isEmpty();
    }

    @Test
    void whoHasNotHandedInIsLateByWorkdaysUntilTheLeaderSigns() {
        issue(false);
        due(calendar.plusWorkdays(LocalDate.now(clock), -2));
        assertThat(asked()).singleElement().satisfies(one -> {
            assertThat(one.townshipCode()).isEqualTo(TOWNSHIP);
            assertThat(one.workdaysLate()).isEqualTo(2);
            assertThat(one.state()).isEqualTo(SelfCheck.State.FILLING);
        });
        answer("township-clerk", check, Verdict.MET);
        decide("township-clerk", check, "submit", java.util.Map.of());
        assertThat(asked()).extracting(LateCheck::state).containsExactly(SelfCheck.State.SIGNING);
        decide("township-leader", check, "sign", java.util.Map.of("read", true));
        assertThat(asked()).isEmpty();
    }

    @Test
    void whatTheCountyGaveBackIsOwedByItsOwnDay() {
        issue(false);
        handIn(Verdict.MET);
        jdbc.sql("update selfcheck_check set filling = true, correct_by = ? where case_key = ?")
                .params(LocalDate.now(clock), check)
                .update();
        assertThat(asked()).isEmpty();
        jdbc.sql("update selfcheck_check set correct_by = ? where case_key = ?")
                .params(calendar.plusWorkdays(LocalDate.now(clock), -1), check)
                .update();
        assertThat(asked()).extracting(LateCheck::workdaysLate).containsExactly(1);
    }
}
