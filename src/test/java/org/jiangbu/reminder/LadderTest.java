package org.jiangbu.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiangbu.audit.Journal;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.Refusal;
import org.jiangbu.reminder.ladder.Ladder;
import org.jiangbu.reminder.ladder.Rung;
import org.jiangbu.security.Person;
import org.jiangbu.security.Roles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The ladder of deadlines as the county's leader changes it (E1). */
class LadderTest extends LadderScene {
    @Autowired
    private Journal journal;

    private void refused(String key, Runnable change) {
        List<Rung> before = book.all();
        int revision = read().revision();
        assertThatThrownBy(() -> act(change)).isInstanceOf(Refusal.class).hasMessageStartingWith(key);
        assertThat(book.all()).isEqualTo(before);
        assertThat(read().revision()).isEqualTo(revision);
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
}
