package org.jiangbu.secondment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangbu.audit.Journal;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.Reminder;
import org.jiangbu.reminder.ReminderKind;
import org.jiangbu.reminder.Reminders;
import org.jiangbu.security.Absences;
import org.jiangbu.security.Person;
import org.jiangbu.security.Role;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 抽调支援: who may lend whom, where and for how long; everybody concerned is told and the journal keeps it. */
class SecondmentsTest extends SecondmentScene {
    @Autowired
    private Absences absences;

    @Autowired
    private Reminders reminders;

    @Autowired
    private Journal journal;

    private void refused(Lending lending, String key) {
        assertThatThrownBy(() -> as(lender, () -> secondments.lend(lending)))
                .isInstanceOf(Refusal.class)
                .hasMessage(key);
    }

    private List<ReminderKind> told(Person person) {
        return as(person, reminders::list).stream().map(Reminder::kind).toList();
    }

    /** No administrator can enter that; the area counts all the same. */
    private Person reviewerOf(String township) {
        Person person = staff.create("s-reviewer-" + township + "-" + helper.id(), "测试人员", null);
        jdbc.sql("insert into security_assignment (person_id, role, area_code, valid_from) values (?, ?, ?, ?)")
                .params(person.id(), Roles.COUNTY_REVIEWER, township, START)
                .update();
        return person;
    }

    @Test
    void onlyTheCountyLends() {
        for (String role : List.of(Roles.TOWNSHIP_LEADER, Roles.TOWNSHIP_CLERK)) {
            Person other = person(role, TOWNSHIP);
            assertThatThrownBy(() -> as(other, () -> secondments.lend(help(in(0), in(60)))))
                    .hasMessage("security.refused");
        }
        for (String role : List.of(Roles.COUNTY_FINANCE, Roles.AUDITOR, Roles.HEADQUARTERS, Roles.ADMIN)) {
            Person other = person(role, "533422");
            assertThatThrownBy(() -> as(other, () -> secondments.lend(help(in(0), in(60)))))
                    .hasMessage("security.refused");
        }
        assertThat(secondment(lend(in(0), in(60))).state()).isEqualTo(Secondment.State.RUNNING);
    }

    @Test
    void aSupervisorOfOneTownshipLendsNeitherThereNorFromThere() {
        Person here = reviewerOf(TOWNSHIP);
        Person there = reviewerOf(HOME.substring(0, 9));
        for (Person one : List.of(here, there)) {
            assertThatThrownBy(() -> as(one, () -> secondments.lend(help(in(0), in(60)))))
                    .hasMessage("security.refused");
        }
        long id = lend(in(0), in(60));
        assertThatThrownBy(() -> user.runAs(here.id(), () -> secondments.end(id)))
                .hasMessage("secondment.unknown");
    }

    @Test
    void theSpanBeginsNowOrLaterAndLastsAtMostSixtyDays() {
        refused(help(in(-1), in(60)), "secondment.past");
        refused(help(in(10), in(10)), "secondment.order");
        refused(help(in(10), in(5)), "secondment.order");
        Instant from = in(10);
        refused(help(from, from.plus(Duration.ofDays(60)).plusSeconds(60)), "secondment.too-long");
        lend(from, from.plus(Duration.ofDays(60)));
    }

    @Test
    void aReasonIsAsked() {
        refused(new Lending(helper.id(), ROLE, PLACE, in(0), in(9), " "), "secondment.reason.length");
    }

    @Test
    void onlyWhoVerifiesElsewhereForTheWholeTimeIsLent() {
        Lending lending = help(in(0), in(60));
        refused(new Lending(local.id(), ROLE, PLACE, lending.from(), lending.until(), "支援"), "secondment.at-home");
        Person clerk = person(Roles.TOWNSHIP_CLERK, "533422206");
        refused(new Lending(clerk.id(), ROLE, PLACE, lending.from(), lending.until(), "支援"), "secondment.holds-not");
        refused(
                new Lending(clerk.id(), Roles.TOWNSHIP_CLERK, PLACE, lending.from(), lending.until(), "支援"),
                "secondment.place.unfit");
        for (String role : List.of(Roles.TOWNSHIP_LEADER, Roles.ASSIGNED_CADRE, Roles.COUNTY_FINANCE, Roles.ADMIN)) {
            Person other = person(role, role.startsWith("county") || role.equals("admin") ? "533422" : "533422206");
            refused(
                    new Lending(other.id(), role, TOWNSHIP, lending.from(), lending.until(), "支援"),
                    "secondment.role.unfit");
        }
        Person leaving = staff.create("s-leaving-" + helper.id(), "测试人员", null);
        staff.assign(leaving.id(), ROLE, HOME, START, LocalDate.now(clock).plusDays(1));
        refused(new Lending(leaving.id(), ROLE, PLACE, in(0), in(3 * 24 * 60), "支援"), "secondment.holds-not");
    }

    @Test
    void nobodyIsLentWhileAway() {
        LocalDate today = LocalDate.now(clock);
        user.runAs(helper.id(), () -> absences.enter(helper.id(), local.id(), today, today, Set.of(), null));
        refused(help(in(0), in(60)), "secondment.away");
    }

    @Test
    void nobodyIsLentTwiceAtOnceButOneTimeMayFollowTheOther() {
        lend(in(10), in(20));
        refused(help(in(10), in(20)), "secondment.twice");
        refused(help(in(19), in(30)), "secondment.twice");
        lend(in(20), in(30));
        assertThat(as(helper, secondments::mine)).hasSize(2);
    }

    @Test
    void twoWhoLendAtOnceLendOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Lending lending = help(in(10), in(20));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> lends = () -> {
                together.await();
                try {
                    as(lender, () -> secondments.lend(lending));
                    return true;
                } catch (Refusal refusal) {
                    return false;
                }
            };
            List<Future<Boolean>> done = two.invokeAll(List.of(lends, lends));
            assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdownNow();
        }
        assertThat(as(helper, secondments::mine)).hasSize(1);
    }

    @Test
    void thePersonAndTheLeadersOfBothTownshipsAreToldAndTheJournalKeepsIt() {
        Person there = person(Roles.TOWNSHIP_LEADER, TOWNSHIP);
        Person atHome = person(Roles.TOWNSHIP_LEADER, HOME.substring(0, 9));
        Person elsewhere = person(Roles.TOWNSHIP_LEADER, "533422203");
        long id = lend(in(0), in(60));
        for (Person one : List.of(helper, there, atHome)) {
            assertThat(told(one)).containsExactly(ReminderKind.SECONDED);
        }
        assertThat(told(elsewhere)).isEmpty();

        user.runAs(lender.id(), () -> secondments.end(id));

        for (Person one : List.of(helper, there, atHome)) {
            assertThat(told(one)).containsExactly(ReminderKind.SECONDMENT_ENDED, ReminderKind.SECONDED);
        }
        List<JournalEntry> entries = journal.of(helper.username(), Set.of("role-lent", "role-ended"));
        assertThat(entries).extracting(JournalEntry::action).containsExactly("role-lent", "role-ended");
        assertThat(entries).extracting(JournalEntry::personId).containsOnly(lender.id());
        assertThat(entries.get(0).details()).contains("支援核实", Minutes.of(in(60)), ROLE);
    }

    @Test
    void whatIsOverIsNotEndedAgainAndStaysInTheList() {
        long id = lend(in(10), in(20));
        user.runAs(lender.id(), () -> secondments.end(id));
        assertThat(secondment(id).state()).isEqualTo(Secondment.State.WITHDRAWN);
        assertThatThrownBy(() -> user.runAs(lender.id(), () -> secondments.end(id)))
                .hasMessage("secondment.over");
        long again = lend(in(10), in(20));
        assertThat(again).isNotEqualTo(id);
    }

    @Test
    void whoSupervisesATownshipSeesWhatConcernsIt() {
        long id = lend(in(0), in(60));
        for (String place : List.of(TOWNSHIP, HOME.substring(0, 9))) {
            Person leader = person(Roles.TOWNSHIP_LEADER, place);
            assertThat(as(leader, secondments::list)).extracting(Secondment::id).contains(id);
            assertThat(as(leader, () -> secondments.current(place)))
                    .extracting(Secondment::id)
                    .contains(id);
        }
        Person elsewhere = person(Roles.TOWNSHIP_LEADER, "533422203");
        assertThat(as(elsewhere, secondments::list)).extracting(Secondment::id).doesNotContain(id);
        assertThatThrownBy(() -> as(elsewhere, () -> secondments.current(TOWNSHIP)))
                .hasMessage("security.refused");
        assertThatThrownBy(() -> as(helper, secondments::list)).hasMessage("security.refused");
        assertThat(as(person(Roles.HEADQUARTERS, "533422"), () -> secondments.current("533422")))
                .extracting(Secondment::id)
                .contains(id);
    }

    @Test
    void thePickerNamesWhoCouldComeWithWhatWaitsAtHome() {
        String key = open();
        assertThat(inbox(local, key)).hasSize(1);
        List<Candidate> candidates = as(lender, () -> secondments.candidates(ROLE, "533422206"));
        assertThat(candidates)
                .filteredOn(one -> one.personId() == local.id())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.homeCode()).isEqualTo(PLACE);
                    assertThat(one.openItems()).isPositive();
                });
        assertThat(candidates).extracting(Candidate::personId).doesNotContain(helper.id());
        assertThat(as(lender, secondments::roles))
                .extracting(Role::name)
                .contains(ROLE, Roles.TOWNSHIP_CLERK)
                .doesNotContain(Roles.TOWNSHIP_LEADER, Roles.ASSIGNED_CADRE, Roles.COUNTY_REVIEWER);
    }
}
