package org.jiangbu.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jiangbu.base.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTest {
    /** R22: target 46, done 46 is 100 %; rounded down, so that 100 is reached only when nothing is missing (R40). */
    @ParameterizedTest
    @CsvSource({
        "46, 46, 100.0%, COMPLETE",
        "46, 45, 97.8%, MOSTLY",
        "10, 9, 90.0%, MOSTLY",
        "1000, 899, 89.9%, OPEN",
        "3400, 3399, 99.9%, MOSTLY",
        "5, 6, 120.0%, COMPLETE",
        "5, 0, 0.0%, OPEN",
        "0, 0, –, OPEN",
        "0, 7, –, OPEN",
        "5, , –, OPEN",
        "8649000.00, 8091961.25, 93.5%, MOSTLY",
        "75000000.00, 26692330.00, 35.5%, OPEN"
    })
    void resultFollowsFromTheRate(BigDecimal target, @Nullable BigDecimal done, String rate, Result proposed) {
        TaskRow row = row(target, done);
        assertThat(TaskWords.rate(row)).isEqualTo(rate);
        assertThat(row.proposed()).isEqualTo(proposed);
    }

    private static TaskRow row(BigDecimal target, @Nullable BigDecimal done) {
        TaskPlan plan = new TaskPlan("集体经济", "合作社注册", "个", target, null, done, null, "", "", null, "", "");
        return new TaskRow(1, 1, plan, target, done, null, "", 0, 0, false, 0);
    }

    @Test
    void firstListOf2018HoldsTheReportsFigures() {
        List<TaskPlan> plans = FirstTasks.of(2018, new Messages());
        assertThat(plans).hasSize(20).allSatisfy(plan -> assertThat(plan.task()).doesNotContain("tasklist."));
        assertThat(plans.get(9).task()).contains("46个村集体经济合作社");
        assertThat(plans.get(9).target()).isEqualByComparingTo("46");
        assertThat(plans.get(9).done()).isEqualByComparingTo("46");
        assertThat(plans.get(3).targetFigure()).isEqualTo("arrived-fen");
        assertThat(plans.get(16).problem()).contains("三厂还需重新选址征地");
    }

    @Test
    void whatWasDoneIn2018IsSaidOfNoOtherYear() {
        assertThat(FirstTasks.of(2023, new Messages())).allSatisfy(plan -> {
            assertThat(plan.done()).isNull();
            assertThat(plan.problem()).isEmpty();
        });
    }
}
