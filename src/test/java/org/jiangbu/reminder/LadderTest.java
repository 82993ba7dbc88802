package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.delivery.Outbox;
import org.jiangbu.reminder.ladder.Ladder;
import org.jiangbu.reminder.ladder.LadderState;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.reminder.ladder.RungBook;
import org.jiangbu.reminder.ladder.RungRoles;
import org.jiangbu.security.Person;
import org.jiangbu.security.RoleBook;
import org.jiangbu.security.Roles;
import org.jiangbu.workflow.Recusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The ladder of deadlines as the county's leader changes it (E1). */
class LadderTest extends ReminderScene {
    private static final String COUNTY = "533422";
    private static final Rung NEAR = new Rung(-2, Rung.HOLDER);
    private static final Rung LATE = new Rung(0, Rung.HOLDER);

    @Autowired
    private Ladder ladder;

    @Autowired
    private RungBook book;

    @Autowired
    private RungRoles rungRoles;

    @Autowired
    private RoleBook roles;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Recusals recusals;

    @Autowired
    private UnmannedItems unmanned;

    @Autowired
    private Journal journal;

    private Person countyLeader;
    private List<Due> others = List.of();

    private record Due(long id, LocalDate dueOn) {}

    @BeforeEach
    void nothingElseIsDue() {
        countyLeader = person(Roles.COUNTY_LEADER, COUNTY);
        others = jdbc.sql("select id, due_on from work_item where due_on < date '2100-01-01'")
                .query(Due.class)
                .list();
        jdbc.sql("update work_item set due_on = date '2100-01-01' where due_on < date '2100-01-01'")
                .update();
    }

    @AfterEach
    void everythingIsDueAgain() {
        jdbc.sql(
                        """
                        update work_item i set due_on = was.due_on
                        from unnest(:ids::bigint[], :days::date[]) as was (id, due_on) where i.id = was.id
                        """)
                .param("ids", others.stream().map(Due::id).toArray(Long[]::new))
                .param(
                        "days",
                        others.stream().map(one -> one.dueOn().toString()).toArray(String[]::new))
                .update();
    }

    @AfterEach
    void theUsualOneAgain() {
        if (!read().usual()) act(() -> ladder.restore(read().revision()));
    }

    private LadderState read() {
        return as(countyLeader, ladder::read);
    }

    private void act(Runnable change) {
        as(countyLeader, () -> {
            change.run();
            return null;
        });
    }

    private void change(Rung old, Rung now) {
        act(() -> ladder.change(old, now, read().revision()));
    }

    private void refused(String key, Runnable change) {
        List<Rung> before = book.all();
        int revision = read().revision();
        assertThatThrownBy(() -> act(change)).isInstanceOf(Refusal.class).hasMessageStartingWith(key);
        assertThat(book.all()).isEqualTo(before);
        assertThat(read().revision()).isEqualTo(revision);
    }

    /** What the person would be told by a sweep on that day; nothing of it stays. */
    private List<Reminder> toldOn(LocalDate day, Person person) {
        Clock then = Clock.fixed(day.atTime(9, 0).atZone(AppClock.ZONE).toInstant(), AppClock.ZONE);
        DeadlineSweep onThatDay =
                new DeadlineSweep(jdbc, outbox, recusals, unmanned, book, rungRoles, roles, calendar, then);
        List<Reminder> before = told(person);
        return transaction.execute(status -> {
            onThatDay.run();
            status.setRollbackOnly();
            List<Reminder> told = told(person);
            return told.subList(0, told.size() - before.size());
        });
    }

    @Test
    void theApplicationComesWithTheLadderOfTheRules() {
        assertThat(book.all())
                .isEqualTo(Ladder.USUAL)
                .containsExactlyInAnyOrder(
                        NEAR,
                        LATE,
                        new Rung(3, Roles.TOWNSHIP_LEADER),
                        new Rung(3, Roles.COUNTY_LEADER),
                        new Rung(5, Roles.COUNTY_REVIEWER),
                        new Rung(10, Roles.HEADQUARTERS));
        assertThat(read().usual()).isTrue();
    }

    @Test
    void theCountysLeaderChangesItOthersOfTheCountyReadItNobodyElse() {
        for (String role : List.of(Roles.COUNTY_REVIEWER, Roles.HEADQUARTERS, Roles.AUDITOR)) {
            Person reader = person(role, COUNTY);
            assertThat(as(reader, ladder::read).rungs()).hasSize(Ladder.USUAL.size());
            assertThat(as(reader, ladder::mayEdit)).isFalse();
            int revision = read().revision();
            for (Runnable change : List.<Runnable>of(
                    () -> ladder.add(new Rung(1, Rung.HOLDER), revision),
                    () -> ladder.change(LATE, new Rung(1, Rung.HOLDER), revision),
                    () -> ladder.remove(LATE, revision),
                    () -> ladder.restore(revision))) {
                assertThatThrownBy(() -> user.runAs(reader.id(), () -> {
                            change.run();
                            return null;
                        }))
                        .hasMessageStartingWith("security.refused");
            }
        }
        assertThat(as(countyLeader, ladder::mayEdit)).isTrue();
        for (Person other : List.of(village, leader)) {
            assertThatThrownBy(() -> as(other, ladder::read)).hasMessageStartingWith("security.refused");
        }
        assertThat(book.all()).isEqualTo(Ladder.USUAL);
    }

    @Test
    void anAddedRungIsJournaledWithWhatWasAndIs() {
        Rung added = new Rung(7, Roles.COUNTY_LEADER);
        act(() -> ladder.add(added, read().revision()));
        assertThat(book.all()).contains(added).hasSize(Ladder.USUAL.size() + 1);
        List<JournalEntry> entries = journal.of("reminder-ladder", Set.of("reminder.ladder-changed"));
        assertThat(entries.get(entries.size() - 1).details())
                .contains("\"rungsNow\"", "\"rungsBefore\"")
                .containsOnlyOnce("7 county-leader");
    }

    @Test
    void theSecondTabIsToldThatTheLadderHasChanged() {
        int seen = read().revision();
        act(() -> ladder.add(new Rung(7, Roles.COUNTY_LEADER), seen));
        refused("reminder.ladder.changed", () -> ladder.add(new Rung(8, Roles.COUNTY_LEADER), seen));
        refused("reminder.ladder.changed", () -> ladder.remove(LATE, seen));
        refused("reminder.ladder.changed", () -> ladder.restore(seen));
    }

    @Test
    void aDoubleClickAddsOneRung() throws Exception {
        int seen = read().revision();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> clicks = pool.invokeAll(Stream.generate(() -> (Callable<Boolean>) () -> {
                    try {
                        act(() -> ladder.add(new Rung(7, Roles.COUNTY_LEADER), seen));
                        return true;
                    } catch (Refusal refusal) {
                        return false;
                    }
                })
                .limit(4)
                .toList());
        pool.shutdown();
        int added = 0;
        for (Future<Boolean> click : clicks) added += click.get() ? 1 : 0;
        assertThat(added).isOne();
        assertThat(read().revision()).isEqualTo(seen + 1);
    }

    @Test
    void whatNoLadderMayBeIsRefused() {
        int seen = read().revision();
        refused("reminder.ladder.workdays", () -> ladder.add(new Rung(Rung.EARLIEST - 1, Rung.HOLDER), seen));
        refused("reminder.ladder.workdays", () -> ladder.add(new Rung(Rung.LATEST + 1, Rung.HOLDER), seen));
        refused("reminder.ladder.receiver", () -> ladder.add(new Rung(1, Roles.VILLAGE_CADRE), seen));
        refused("reminder.ladder.alike", () -> ladder.add(LATE, seen));
        refused("reminder.ladder.same", () -> ladder.change(LATE, LATE, seen));
        refused("reminder.ladder.changed", () -> ladder.change(new Rung(9, Rung.HOLDER), LATE, seen));
        refused("reminder.ladder.usual", () -> ladder.restore(seen));
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        act(() -> ladder.add(new Rung(Rung.EARLIEST, Rung.HOLDER), read().revision()));
        act(() -> ladder.add(new Rung(Rung.LATEST, Roles.HEADQUARTERS), read().revision()));
        assertThat(book.all()).hasSize(Ladder.USUAL.size() + 2);
    }

    @Test
    void theLastRungToTheHoldersStays() {
        act(() -> ladder.remove(NEAR, read().revision()));
        int seen = read().revision();
        refused("reminder.ladder.holders", () -> ladder.remove(LATE, seen));
        refused("reminder.ladder.holders", () -> ladder.change(LATE, new Rung(0, Roles.TOWNSHIP_LEADER), seen));
    }

    @Test
    void theDatabaseKeepsToTheSameBounds() {
        for (String broken : List.of(
                "delete from reminder_rung where receiver = 'holder'",
                "update reminder_rung set receiver = 'headquarters', workdays = workdays + 20 where receiver = 'holder'",
                "insert into reminder_rung (workdays, receiver) values (61, 'holder')",
                "insert into reminder_rung (workdays, receiver) values (-31, 'holder')",
                "insert into reminder_rung (workdays, receiver) values (1, 'village-cadre')",
                "insert into reminder_ladder (one) values (true)")) {
            assertThatThrownBy(() -> jdbc.sql(broken).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(book.all()).isEqualTo(Ladder.USUAL);
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
