package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiangbu.security.Absences;
import org.jiangbu.security.Person;
import org.jiangbu.workflow.ProbeCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 无人可办: what nobody may decide does not wait unseen. */
class UnmannedItemsTest extends ReminderScene {
    @Autowired
    private Absences absences;

    private List<Reminder> unmanned(Person person) {
        return told(person).stream()
                .filter(one -> one.kind() == ReminderKind.UNMANNED)
                .toList();
    }

    /** Whoever holds the role of these items is kept away from them. */
    private void keepEverybodyAway(List<Long> items) {
        jdbc.sql(
                        """
                        update work_item i set excluded = (
                            select array_agg(person_id) from security_assignment a where a.role = i.role)
                        where id = any(:ids)
                        """)
                .param("ids", items.toArray(Long[]::new))
                .update();
    }

    @Test
    void whoStandsAboveIsToldOnceOfWhatNobodyMayDecide() {
        List<Long> items = open(1, calendar.plusWorkdays(today, 10));
        sweep.run();
        assertThat(unmanned(leader)).isEmpty();
        keepEverybodyAway(items);
        sweep.run();
        sweep.run();
        assertThat(unmanned(leader)).singleElement().satisfies(one -> {
            assertThat(one.items()).isEqualTo(1);
            assertThat(one.itemId()).isEqualTo(items.get(0));
        });
        assertThat(unmanned(village)).isEmpty();
    }

    @Test
    void onceSomebodyHoldsTheRoleAndLeavesItIsToldAnew() {
        List<Long> items = open(2, calendar.plusWorkdays(today, 10));
        keepEverybodyAway(items);
        sweep.run();
        assertThat(unmanned(leader)).singleElement().satisfies(one -> assertThat(one.items())
                .isEqualTo(2));
        Person successor = person("village-cadre", ProbeCases.VILLAGE);
        sweep.run();
        assertThat(unmanned(leader)).hasSize(1);
        jdbc.sql("update security_person set active = false where id = ?")
                .param(successor.id())
                .update();
        sweep.run();
        assertThat(unmanned(leader)).hasSize(2);
    }

    @Test
    void whoActsForAnAbsentLeaderIsToldInTheLeadersPlace() {
        Person substitute = person("township-leader", "533422102");
        as(leader, () -> absences.enter(leader.id(), substitute.id(), today, today, List.of(), null));
        keepEverybodyAway(open(1, calendar.plusWorkdays(today, 10)));
        sweep.run();
        assertThat(unmanned(substitute)).hasSize(1);
        assertThat(unmanned(leader)).isEmpty();
    }
}
