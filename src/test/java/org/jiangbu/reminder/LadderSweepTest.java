package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jiangbu.audit.Journal;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Messages;
import org.jiangbu.reminder.delivery.Outbox;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.reminder.ladder.RungRoles;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Recusals;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a changed ladder tells, and whom it does not tell again (E1). */
class LadderSweepTest extends LadderScene {
    @Autowired
    private RungRoles rungRoles;

    @Autowired
    private RoleBook roles;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Journal journal;

    @Autowired
    private Messages messages;

    @Autowired
    private Recusals recusals;

    @Autowired
    private UnmannedItems unmanned;

    /** What the person would be told by a sweep on that day; nothing of it stays. */
    private List<Reminder> toldOn(LocalDate day, Person person) {
        Clock then = Clock.fixed(day.atTime(9, 0).atZone(AppClock.ZONE).toInstant(), AppClock.ZONE);
        DeadlineSweep onThatDay =
                new DeadlineSweep(jdbc, outbox, recusals, unmanned, book, rungRoles, roles, journal, calendar, then);
        List<Reminder> before = told(person);
        return transaction.execute(status -> {
            onThatDay.run();
            status.setRollbackOnly();
            List<Reminder> told = told(person);
            return told.subList(0, told.size() - before.size());
        });
    }

    @Test
    void aChangedRungTellsOnItsNewDay() {
        Person reviewer = person(Roles.COUNTY_REVIEWER, COUNTY);
        open(1, today);
        LocalDate fifth = calendar.plusWorkdays(today, 5);
        LocalDate seventh = calendar.plusWorkdays(today, 7);
        assertThat(toldOn(fifth, reviewer)).extracting(Reminder::kind).containsExactly(ReminderKind.ESCALATED);
        change(new Rung(5, Roles.COUNTY_REVIEWER), new Rung(7, Roles.COUNTY_REVIEWER));
        assertThat(toldOn(calendar.plusWorkdays(today, 6), reviewer)).isEmpty();
        assertThat(toldOn(seventh, reviewer)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.ESCALATED);
            assertThat(one.workdays()).isEqualTo(7);
        });
    }

    @Test
    void nobodyIsToldTwiceBecauseTheLadderHasChanged() {
        Person reviewer = person(Roles.COUNTY_REVIEWER, COUNTY);
        open(1, calendar.plusWorkdays(today, -5));
        sweep.run();
        assertThat(told(reviewer)).hasSize(1);
        assertThat(told(village)).hasSize(1);
        change(new Rung(5, Roles.COUNTY_REVIEWER), new Rung(4, Roles.COUNTY_REVIEWER));
        change(LATE, new Rung(1, Rung.HOLDER));
        sweep.run();
        change(new Rung(4, Roles.COUNTY_REVIEWER), new Rung(8, Roles.COUNTY_REVIEWER));
        sweep.run();
        act(() -> ladder.restore(read().revision()));
        sweep.run();
        assertThat(told(reviewer)).hasSize(1);
        assertThat(told(village)).hasSize(1);
    }

    @Test
    void whoWasToldOnARungThatIsPutOffIsNotToldOfThatItemOnTheNewDay() {
        Person reviewer = person(Roles.COUNTY_REVIEWER, COUNTY);
        open(1, calendar.plusWorkdays(today, -5));
        sweep.run();
        change(new Rung(5, Roles.COUNTY_REVIEWER), new Rung(9, Roles.COUNTY_REVIEWER));
        assertThat(toldOn(calendar.plusWorkdays(today, 6), reviewer)).isEmpty();
    }

    @Test
    void whoComesNewlyIntoTheLadderIsTold() {
        open(1, calendar.plusWorkdays(today, -5));
        sweep.run();
        assertThat(told(countyLeader)).isEmpty();
        act(() -> ladder.add(new Rung(4, Roles.COUNTY_LEADER), read().revision()));
        sweep.run();
        assertThat(told(countyLeader)).extracting(Reminder::kind).containsExactly(ReminderKind.ESCALATED);
    }

    @Test
    void aLeaderIsRemindedBeforeTheDeadlineToo() {
        act(() -> ladder.add(new Rung(-1, Roles.TOWNSHIP_LEADER), read().revision()));
        open(1, today);
        sweep.run();
        assertThat(told(leader)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ReminderKind.ESCALATED);
            assertThat(one.workdays()).isEqualTo(-1);
        });
    }

    private List<JournalEntry> swept() {
        return journal.of(today.toString(), Set.of("reminder.swept"));
    }

    @Test
    void theJournalKeepsOfASweepHowManyWereToldOfHowMuch() {
        person(Roles.COUNTY_REVIEWER, COUNTY);
        open(2, calendar.plusWorkdays(today, -5));
        open(1, today);
        int before = swept().size();
        long newest = jdbc.sql("select coalesce(max(id), 0) from reminder_notice")
                .query(Long.class)
                .single();
        sweep.run();
        sweep.run();
        assertThat(swept()).as("who tells nobody anything leaves nothing").hasSize(before + 1);
        JournalEntry entry = swept().get(before);
        assertThat(entry.personId()).as("nobody signed in did it").isNull();
        int people = jdbc.sql("select count(distinct person_id) from reminder_notice where id > ?")
                .param(newest)
                .query(Integer.class)
                .single();
        assertThat(entry.details().replace(" ", ""))
                .contains("\"items\":3", "\"overdueItems\":2", "\"escalatedItems\":2", "\"dueItems\":1")
                .contains("\"people\":" + people)
                .doesNotContain("unmanned");
    }

    @Test
    void everyFactOfASweepHasAName() {
        for (ReminderKind kind :
                List.of(ReminderKind.DUE, ReminderKind.OVERDUE, ReminderKind.ESCALATED, ReminderKind.UNMANNED)) {
            SweepTold told = new SweepTold();
            told.add(kind, List.of(new SweepTold.Line(1L, 2L, null), new SweepTold.Line(null, null, 3L)));
            assertThat(told.facts()).hasSize(4).allSatisfy((fact, number) -> {
                assertThat(number).isOne();
                assertThat(messages.has("audit.detail." + fact)).as(fact).isTrue();
            });
        }
    }

    @Test
    void eachRungSaysHowManyOpenItemsStandOnItToday() {
        open(2, calendar.plusWorkdays(today, -1));
        open(1, calendar.plusWorkdays(today, -3));
        assertThat(standing(LATE)).isEqualTo(2);
        assertThat(standing(new Rung(3, Roles.TOWNSHIP_LEADER))).isOne();
    }

    private int standing(Rung rung) {
        return read().rungs().stream()
                .filter(one -> one.rung().equals(rung))
                .findFirst()
                .orElseThrow()
                .items();
    }
}
