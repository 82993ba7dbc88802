package org.jiangbu.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jiangbu.ChainTest;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.CaseContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** For how long a notice hangs (E1, step 2b): as the policy says, longer where the flow says so, never shorter. */
class NoticeDaysTest extends ChainTest {
    @Autowired
    private PublishNoticeDelegate delegate;

    @Autowired
    private Clock clock;

    private CaseContext context(String number, Map<String, String> inputs) {
        return new CaseContext(number, "subsidy-declaration", "any", VILLAGE, "publish-notice", inputs, Map.of());
    }

    private LocalDate over(String number, Map<String, String> inputs) {
        Date ends = (Date) delegate.perform(context(number, inputs)).get("noticeEnds");
        ZoneId zone = clock.getZone();
        assertThat(ends.toInstant())
                .isEqualTo(LocalDate.ofInstant(ends.toInstant(), zone)
                        .atStartOfDay(zone)
                        .toInstant());
        return LocalDate.ofInstant(ends.toInstant(), zone);
    }

    @Test
    void theDayOfPostingDoesNotCountAndTheFlowLengthensOnly() {
        String number = declared("6000.00");
        LocalDate today = LocalDate.now(clock);
        assertThat(over(number, Map.of())).isEqualTo(today.plusDays(8));
        assertThat(over(number, Map.of("noticeDays", "14"))).isEqualTo(today.plusDays(15));
        assertThat(over(number, Map.of("noticeDays", "3"))).as("the policy's").isEqualTo(today.plusDays(8));
    }

    @Test
    void whatHangsForDifferentTimesStandsOnDifferentNotices() {
        String usual = declared("6000.00");
        String longer = declared("7000.00");
        approve(Roles.ASSIGNED_CADRE, usual);
        approve(Roles.VILLAGE_CADRE, usual);
        Map<String, String> fortnight = Map.of("noticeDays", "14");
        CaseContext posted = context(longer, fortnight);
        delegate.settle(List.of(new CaseContext(
                longer,
                posted.processId(),
                posted.definitionId(),
                VILLAGE,
                posted.stepKey(),
                fortnight,
                delegate.perform(posted))));
        LocalDate today = LocalDate.now(clock);
        user.runAs(people.get(Roles.VILLAGE_CADRE).id(), () -> {
            assertThat(lastDay(usual)).isEqualTo(today.plusDays(7));
            assertThat(lastDay(longer)).isEqualTo(today.plusDays(14));
        });
    }

    private LocalDate lastDay(String number) {
        return notices.list(VILLAGE, 50).stream()
                .filter(notice -> notices.lines(notice.id()).stream()
                        .anyMatch(line -> line.number().equals(number)))
                .map(Notice::to)
                .findFirst()
                .orElseThrow();
    }
}
