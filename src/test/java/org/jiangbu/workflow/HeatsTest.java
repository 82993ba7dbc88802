package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.workflow.flow.Heats;
import org.jiangbu.workflow.flow.StepHeat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much goes through the steps of a version, how long it takes, what is late. */
class HeatsTest extends MovingScene {
    @Autowired
    private Heats heats;

    /** As if its item had come so many days ago, with a week to decide it. */
    private String startedDaysAgo(int days) {
        String key = started();
        jdbc.sql("update work_item set created_at = created_at - make_interval(days => :days), due_on = :due"
                        + " where case_key = :key")
                .param("days", days)
                .param("due", LocalDate.now(clock).minusDays(days).plusDays(7))
                .param("key", key)
                .update();
        return key;
    }

    private StepHeat heat(String version, String step) {
        return heats.of(version).stream()
                .filter(one -> one.stepKey().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private int workdaysSince(int days) {
        LocalDate today = LocalDate.now(clock);
        return calendar.workdaysBetween(today.minusDays(days), today);
    }

    @Test
    void countsTheMiddleAndTheLateOnes() {
        String version = version(FIRST, SECOND);
        for (int days : List.of(1, 4, 15)) approve(village, startedDaysAgo(days));
        startedDaysAgo(30);
        started();
        StepHeat first = heat(version, "first");
        assertThat(first.decided()).isEqualTo(3);
        assertThat(first.late()).isEqualTo(1);
        assertThat(first.median()).hasValue(workdaysSince(4));
        assertThat(first.waiting()).isEqualTo(2);
        assertThat(first.overdue()).isEqualTo(1);
        assertThat(first.overduePercent()).isEqualTo(40);
        assertThat(heat(version, "second").waiting()).isEqualTo(3);
        assertThat(heat(version, "second").median()).isEmpty();
    }

    @Test
    void theMiddleOfAnEvenNumberLiesBetweenTwo() {
        String version = version(FIRST, SECOND);
        for (int days : List.of(2, 20)) approve(village, startedDaysAgo(days));
        assertThat(heat(version, "first").median()).hasValue((workdaysSince(2) + workdaysSince(20)) / 2.0);
    }

    @Test
    void aDecisionCountsForTheVersionInWhichItWasMade() {
        String from = version(FIRST, SECOND);
        String key = started();
        approve(village, key);
        String to = version(FIRST, REVIEW, SECOND);
        user.runAs(mover.id(), () -> migrations.move(migrations.proposal(from, to), List.of(key)));
        approve(township, key);
        assertThat(heat(from, "first").decided()).isOne();
        assertThat(heat(from, "second").decided()).isZero();
        assertThat(heat(to, "first").decided()).isZero();
        assertThat(heat(to, "second").decided()).isOne();
    }
}
