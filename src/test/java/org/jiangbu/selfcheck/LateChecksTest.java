package org.jiangbu.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.base.WorkdayCalendar;
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

    private List<LateCheck> asked() {
        return late.of(year, List.of(TOWNSHIP, "533422000"));
    }

    @Test
    void nobodyIsLateWithoutACampaignAndBeforeTheDay() {
        assertThat(asked()).isEmpty();
        as("county-reviewer", () -> campaigns.create(year, draft(false)));
        assertThat(asked()).isEmpty();
        as("county-reviewer", () -> campaigns.issue(year, 0));
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
