package org.jiangbu.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jiangbu.security.Roles;
import org.jiangbu.tasklist.TaskLists;
import org.jiangbu.tasklist.TaskRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What townships found is one number everywhere, whether the county has accepted it or not. */
class ReportedProblemsTest extends SelfCheckScene {
    @Autowired
    private TaskLists lists;

    private TaskRow task() {
        return lists.find(year).orElseThrow().rows().stream()
                .filter(row -> "findings".equals(row.plan().targetFigure()))
                .findFirst()
                .orElseThrow();
    }

    private void found(int reported, int followed) {
        for (String role : new String[] {Roles.COUNTY_REVIEWER, Roles.HEADQUARTERS}) {
            as(role, () -> {
                assertThat(findings.reported(year)).hasSize(reported);
                assertThat(findings.list(year)).hasSize(followed);
                assertThat(task().target()).isEqualByComparingTo(BigDecimal.valueOf(reported + followed));
            });
        }
    }

    @Test
    void problemsUnderReviewAreCountedUntilTheyAreFindingsAndThenOnce() {
        issue(false);
        as(Roles.COUNTY_REVIEWER, () -> lists.create(year));
        answer(Roles.TOWNSHIP_CLERK, check, Verdict.PARTLY);
        found(0, 0);
        decide(Roles.TOWNSHIP_CLERK, check, "submit", Map.of());
        decide(Roles.TOWNSHIP_LEADER, check, "sign", Map.of("read", true));
        found(2, 0);
        decide(Roles.COUNTY_REVIEWER, check, "accept", Map.of());
        found(0, 2);
    }
}
