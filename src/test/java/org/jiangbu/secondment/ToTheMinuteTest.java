package org.jiangbu.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.reminder.HolderNotices;
import org.jiangbu.reminder.Reminder;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.reminder.Reminders;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.DecideRequest;
import org.jiangbu.workflow.ProbeCases;
import org.jiangbu.workflow.WorkItem;
import org.jiangbu.workflow.holding.Hand;
import org.jiangbu.workflow.holding.HandKind;
import org.jiangbu.workflow.holding.Holdings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The right of who is lent begins and ends to the minute by the application's clock, wherever rights are decided. */
class ToTheMinuteTest extends SecondmentScene {
    @Autowired
    private Holdings holdings;

    @Autowired
    private HolderNotices notices;

    @Autowired
    private Reminders reminders;

    @Autowired
    private ProbeCases probe;

    @AfterEach
    void forget() {
        probe.enteredBy.clear();
        ends.run();
    }

    private void decide(Person person, WorkItem item) {
        user.runAs(
                person.id(),
                () -> items.decide(new DecideRequest(
                        item.id(),
                        item.revision(),
                        "approve",
                        null,
                        null,
                        Map.of(),
                        UUID.randomUUID().toString())));
    }

    private void claim(Person person, String key) {
        WorkItem item = inbox(person, key).get(0);
        user.runAs(person.id(), () -> holdings.claim(item.id(), item.revision()));
    }

    private List<HandKind> hands(String key) {
        return as(local, () -> holdings.of(key)).stream().map(Hand::kind).toList();
    }

    private boolean holdsThere() {
        return as(helper, () -> user.has(ROLE, PLACE));
    }

    @Test
    void theRightBeginsAtTheMinute() {
        String key = open();
        Instant from = in(3);
        lend(from, in(60));
        clock.advanceTo(from.minusSeconds(1));
        assertThat(holdsThere()).isFalse();
        assertThat(inbox(helper, key)).isEmpty();
        WorkItem seen = inbox(local, key).get(0);
        assertThatThrownBy(() -> decide(helper, seen)).hasMessage("workflow.item.gone");

        clock.advanceTo(from);

        assertThat(holdsThere()).isTrue();
        decide(helper, inbox(helper, key).get(0));
        assertThat(inbox(local, key)).isEmpty();
    }

    @Test
    void aMinuteBeforeTheEndThePersonDecidesAtTheEndNoMore() {
        String first = open();
        String second = open();
        Instant until = in(5);
        lend(in(0), until);
        clock.advanceTo(until.minusSeconds(60));
        decide(helper, inbox(helper, first).get(0));
        WorkItem open = inbox(helper, second).get(0);

        clock.advanceTo(until); // the session has been open all the time, and nobody has looked after it yet

        assertThat(holdsThere()).isFalse();
        assertThatThrownBy(() -> decide(helper, open)).hasMessage("workflow.item.gone");
        assertThat(inbox(helper, second)).isEmpty();
        assertThat(as(helper, () -> user.scopes())).containsExactly(HOME);
        assertThat(as(helper, secondments::mine)).isEmpty();
        assertThat(staff.holders(ROLE, PLACE))
                .extracting(Person::id)
                .contains(local.id())
                .doesNotContain(helper.id());
    }

    @Test
    void whatThePersonTookGoesBackToTheOthersAndAllAreTold() {
        String key = open();
        Instant until = in(5);
        long id = lend(in(0), until);
        claim(helper, key);
        assertThat(inbox(local, key)).isEmpty();
        ends.run();
        assertThat(inbox(local, key)).isEmpty();

        clock.advanceTo(until);
        ends.run();
        ends.run();

        assertThat(secondment(id).state()).isEqualTo(Secondment.State.ENDED);
        assertThat(inbox(local, key)).singleElement().satisfies(item -> assertThat(item.assigneeId())
                .isNull());
        assertThat(hands(key)).containsExactly(HandKind.CLAIMED, HandKind.ROLE_ENDED);
        assertThat(as(helper, reminders::list))
                .extracting(Reminder::kind)
                .containsExactly(ReminderKind.SECONDMENT_ENDED, ReminderKind.SECONDED);
    }

    @Test
    void whoEndsItEarlyEndsItAtOnce() {
        String key = open();
        long id = lend(in(0), in(60));
        claim(helper, key);
        user.runAs(lender.id(), () -> secondments.end(id));
        assertThat(holdsThere()).isFalse();
        assertThat(inbox(helper, key)).isEmpty();
        assertThat(inbox(local, key)).hasSize(1);
        assertThat(secondment(id).state()).isEqualTo(Secondment.State.ENDED_EARLY);
        assertThat(secondment(id).endedByName()).isEqualTo(lender.displayName());
    }

    @Test
    void itEndsWithTheRoleAtHome() {
        String key = open();
        long running = lend(in(0), in(60));
        long coming = lend(in(60), in(90));
        claim(helper, key);
        staff.end(helper.id(), ROLE, HOME, LocalDate.now(clock).minusDays(1));
        assertThat(holdsThere()).isFalse();
        assertThat(inbox(local, key)).hasSize(1);
        assertThat(secondment(running).state()).isEqualTo(Secondment.State.ENDED_EARLY);
        assertThat(secondment(running).endedByName()).isNull();
        assertThat(secondment(coming).state()).isEqualTo(Secondment.State.WITHDRAWN);
    }

    @Test
    void whoReturnsToWorkIsNotLentAnew() {
        long id = lend(in(0), in(60));
        staff.setActive(helper.id(), false);
        staff.setActive(helper.id(), true);
        assertThat(secondment(id).state()).isEqualTo(Secondment.State.ENDED_EARLY);
        assertThat(holdsThere()).isFalse();
    }

    @Test
    void anAdministratorDoesNotEndItByEndingARole() {
        long id = lend(in(0), in(60));
        staff.end(helper.id(), ROLE, PLACE, LocalDate.now(clock).minusDays(1));
        assertThat(secondment(id).state()).isEqualTo(Secondment.State.RUNNING);
        assertThat(holdsThere()).isTrue();
    }

    @Test
    void separationOfDutiesHoldsForWhoIsLent() {
        String key = "S-" + UUID.randomUUID();
        probe.enteredBy.put(key, helper.id());
        user.runAs(
                local.id(),
                () -> transaction.executeWithoutResult(status -> cases.start(
                        ProbeCases.PROCESS, List.of(new org.jiangbu.workflow.CaseStart(key, PLACE, Map.of())))));
        lend(in(0), in(60));
        assertThat(inbox(helper, key)).isEmpty();
        WorkItem seen = inbox(local, key).get(0);
        assertThatThrownBy(() -> decide(helper, seen)).hasMessage("workflow.item.separation");
    }

    @Test
    void remindersReachThePersonOnlyMeanwhile() {
        String key = open();
        Instant from = in(2);
        Instant until = in(4);
        lend(from, until);
        for (Instant at : List.of(from.minusSeconds(1), from, until)) {
            clock.advanceTo(at);
            transaction.executeWithoutResult(status -> {
                notices.tell(ReminderKind.DUE, -2, List.of(key));
                notices.tellRole(ReminderKind.LAPSED, ROLE, Map.of(key, PLACE));
            });
        }
        assertThat(as(helper, reminders::list))
                .extracting(Reminder::kind)
                .containsExactly(ReminderKind.LAPSED, ReminderKind.DUE, ReminderKind.SECONDED);
    }

    @Test
    void anItemIsMannedByWhoIsLentUntilTheEnd() {
        Person supervisor = person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        String key = open();
        jdbc.sql(
                        """
                        update work_item i set excluded = (select array_agg(distinct person_id) from security_assignment a
                            where a.role = i.role and a.person_id <> :helper) where case_key = :key
                        """)
                .param("helper", helper.id())
                .param("key", key)
                .update();
        Instant until = in(2);
        lend(in(0), until);
        assertThat(unmanned(supervisor, key)).isFalse();
        clock.advanceTo(until);
        assertThat(unmanned(supervisor, key)).isTrue();
    }

    private boolean unmanned(Person supervisor, String key) {
        return as(
                        supervisor,
                        () -> items.list(new org.jiangbu.workflow.WorkItemQuery(
                                        null,
                                        ProbeCases.PROCESS,
                                        null,
                                        false,
                                        key,
                                        org.jiangbu.workflow.WorkItemQuery.Sort.DUE,
                                        null,
                                        50)
                                .narrowedBy(org.jiangbu.workflow.Narrowing.NONE.heldBy(
                                        org.jiangbu.workflow.Narrowing.Holder.OTHERS))))
                .items()
                .stream()
                .anyMatch(item -> item.flags().contains("unmanned"));
    }
}
