package org.jiangbu.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.security.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 加签、减签: one decider more or less while the step is open. */
class AddedDecidersTest extends CommitteeTest {
    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journal journal;

    @Autowired
    private Clock clock;

    @Test
    void oneMoreIsAskedAndOneLess() {
        String key = started("all");
        Person guest = person("戊", "village-cadre", village);
        assertThat(as(first, () -> deciders.candidates(item(first, key).id())))
                .contains(guest)
                .doesNotContain(second);
        add(first, key, guest);
        assertThat(seats(first, key)).hasSize(4);
        decide(guest, key, "approve");
        refused(() -> remove(first, key, third), "workflow.deciders.notYours");
        decide(second, key, "approve");
        remove(leader, key, third, item(first, key).id());
        assertThat(inbox(third, key)).isEmpty();
        decide(first, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
        assertThat(as(first, () -> holdings.of(key)))
                .extracting(hand -> hand.kind().name())
                .containsExactly("SEAT_ADDED", "SEAT_REMOVED");
        assertThat(journal.of(key, Set.of("workflow.decider.added", "workflow.decider.removed")))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.details()).contains("\"reason\""))
                .first()
                .satisfies(entry -> assertThat(entry.details()).contains("请一并核对"));
    }

    @Test
    void nobodyIsAddedTwiceNorRemovedWhenTooFewWouldBeLeft() {
        String key = started("2");
        refused(() -> add(first, key, second), "workflow.deciders.already");
        refused(() -> add(first, key, person("己", "auditor", "533422")), "workflow.deciders.unfit");
        decide(first, key, "return");
        refused(() -> remove(leader, key, second, item(second, key).id()), "workflow.deciders.needed");
        decide(second, key, "approve");
        decide(third, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-2");
    }

    @Test
    void whereNobodySitsForARoleThatTheModelNamesTheStepWaitsForSomebodyOfIt() {
        staff.end(third.id(), "village-cadre", village, LocalDate.now(clock).minusDays(1));
        String key = started("all");
        decide(first, key, "approve");
        decide(second, key, "approve");
        assertThat(ended(key)).isNull();
        Person fourth = person("寅", "village-cadre", village);
        WorkItem waiting = item(leader, key, "stationed-team");
        as(leader, () -> {
            deciders.add(waiting.id(), fourth.id(), "村组无人会签");
            return null;
        });
        decide(fourth, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }

    @Test
    void whoAloneCanDecideAnotherStepIsNotAsked() {
        List<Person> ofOtherTests = staff.holders(CommitteeCases.LAST_ROLE, "533422");
        ofOtherTests.forEach(person -> staff.setActive(person.id(), false));
        try {
            String key = started(CommitteeCases.FOLLOWED);
            Person clerk = person("子", CommitteeCases.LAST_ROLE, "533422");
            assertThat(as(first, () -> deciders.candidates(item(first, key).id())))
                    .doesNotContain(clerk);
            refused(() -> add(first, key, clerk), "workflow.deciders.onlyOne");
            person("丑", CommitteeCases.LAST_ROLE, "533422");
            add(first, key, clerk);
            assertThat(seats(first, key)).hasSize(4);
        } finally {
            ofOtherTests.forEach(person -> staff.setActive(person.id(), true));
        }
    }

    @Test
    void theRolesThatTheModelNamesStayAndNoDeciderThinsOutTheOwnStep() {
        String key = started("all");
        long open = item(first, key).id();
        refused(() -> remove(leader, key, third, open), "workflow.deciders.notYours");
        remove(leader, key, second, open);
        refused(() -> remove(leader, key, first, open), "workflow.deciders.notYours");
        add(first, key, leader);
        refused(() -> remove(leader, key, first, open), "workflow.deciders.notYours");
        decide(first, key, "approve");
        decide(third, key, "approve");
        decide(leader, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-all");
    }

    @Test
    void withTooFewPeopleTheStepWaitsForOneMore() {
        village = "533422205204";
        Person only = person("庚", "stationed-team", village);
        leader = person("辛", "township-leader", village.substring(0, 9));
        String key = started("2");
        decide(only, key, "approve");
        assertThat(ended(key)).isNull();
        Person guest = person("壬", "village-cadre", village);
        WorkItem waiting = item(guest, key, "stationed-team");
        as(leader, () -> {
            deciders.add(waiting.id(), guest.id(), "会签人不足");
            return null;
        });
        decide(guest, key, "approve");
        assertThat(ended(key)).isEqualTo("agreed-2");
    }

    @Test
    void lostItemsOfSeatsComeBackWhenTheInboxIsRebuilt() {
        String all = started("all");
        String inOrder = started("in-order");
        decide(second, all, "approve");
        decide(first, inOrder, "approve");
        jdbc.sql("delete from work_item where case_key = any(?)")
                .param(new String[] {all, inOrder})
                .update();
        rebuild.rebuild();
        assertThat(inbox(second, all)).isEmpty();
        assertThat(inbox(third, inOrder)).isEmpty();
        decide(third, all, "approve");
        decide(first, all, "approve");
        decide(second, inOrder, "approve");
        decide(third, inOrder, "approve");
        assertThat(ended(all)).isEqualTo("agreed-all");
        assertThat(ended(inOrder)).isEqualTo("agreed-in-order");
    }
}
