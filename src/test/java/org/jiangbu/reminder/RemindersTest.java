package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.ProbeCases;
import org.junit.jupiter.api.Test;

class RemindersTest extends ReminderScene {
    @Test
    void whatComesNearIsToldOnceInOneReminder() {
        open(3, calendar.plusWorkdays(today, 2));
        sweep.run();
        sweep.run();
        assertThat(told(village)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.DUE);
            assertThat(one.items()).isEqualTo(3);
        });
        assertThat(told(leader)).isEmpty();
    }

    @Test
    void whatIsFarOffIsNotTold() {
        open(2, calendar.plusWorkdays(today, 3));
        sweep.run();
        assertThat(told(village)).isEmpty();
    }

    @Test
    void afterThreeWorkdaysTheLeaderOfTheAreaIsTold() {
        open(2, calendar.plusWorkdays(today, -3));
        sweep.run();
        assertThat(told(village)).extracting(Reminder::kind).containsExactly(ReminderKind.OVERDUE);
        assertThat(told(leader)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.ESCALATED);
            assertThat(one.items()).isEqualTo(2);
            assertThat(one.workdays()).isEqualTo(3);
        });
    }

    @Test
    void whatSomebodyHoldsIsToldToNobodyElse() {
        Person colleague = person("village-cadre", ProbeCases.VILLAGE);
        long id = open(1, today).get(0);
        jdbc.sql("update work_item set assignee_id = ? where id = ?")
                .params(colleague.id(), id)
                .update();
        sweep.run();
        assertThat(told(colleague)).hasSize(1);
        assertThat(told(village)).isEmpty();
    }

    @Test
    void seenRemindersCountNoMoreAndOthersCannotBeMarked() {
        open(1, today);
        sweep.run();
        long id = told(village).get(0).id();
        as(leader, () -> {
            reminders.markSeen(List.of(id));
            return null;
        });
        assertThat(as(village, reminders::unseen)).isEqualTo(1);
        as(village, () -> {
            reminders.markSeen(List.of(id));
            return null;
        });
        assertThat(as(village, reminders::unseen)).isZero();
    }
}
