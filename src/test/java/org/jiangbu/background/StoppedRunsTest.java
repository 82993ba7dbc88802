package org.jiangbu.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangbu.IntegrationTest;
import org.jiangbu.audit.Journal;
import org.jiangbu.audit.JournalEntry;
import org.jiangbu.base.Wording;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run that its person stops, and what may be tried again afterwards. */
class StoppedRunsTest extends IntegrationTest {
    @Autowired
    Runs runs;

    @Autowired
    CountingRunKind work;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    Journal journal;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private long person;

    @BeforeEach
    void newPerson() {
        runs.drain();
        work.reset();
        person = staff.create("stopper-" + unique, "测试员", null).id();
    }

    @Test
    void stoppedWhileKeysAreTriedOneByOneTheRestStaysOpen() {
        List<String> keys = with(keys(3), "bad-" + unique);
        long id = start(keys, null);
        work.before = chunk -> {
            if (chunk.size() == 1) stopOnAnotherThread(id);
        };

        runs.drain();

        assertThat(run(id))
                .returns(RunStatus.STOPPED, Run::status)
                .returns(1, run -> run.done() + run.failed())
                .returns(true, Run::atRest);
    }

    @Test
    void aStoppedRunIsAtRestOnlyWhenItsWorkerHasLetGo() {
        List<String> keys = keys(8);
        long id = start(keys, null);
        List<Boolean> atRest = new ArrayList<>();
        work.before = chunk -> {
            stopOnAnotherThread(id);
            onAnotherThread(() -> asPerson(() -> atRest.add(runs.get(id).atRest())));
        };

        runs.drain();

        assertThat(atRest).containsExactly(false);
        assertThat(run(id))
                .returns(RunStatus.STOPPED, Run::status)
                .returns(4, Run::done)
                .returns(true, Run::atRest);
    }

    @Test
    void aRunStoppedDuringItsLastKeysHasEnded() {
        long id = start(keys(3), null);
        work.before = chunk -> stopOnAnotherThread(id);

        runs.drain();

        assertThat(run(id)).returns(RunStatus.DONE, Run::status).returns(3, Run::done);
        assertThat(work.finished.get(id)).hasValue(1);
    }

    @Test
    void startStopAndGoingOnStandInTheJournal() {
        long id = start(keys(3), null);
        asPerson(() -> {
            runs.stop(id);
            return runs.retryFailed(id);
        });
        runs.drain();

        assertThat(journal.of(
                        String.valueOf(id), Set.of("background.started", "background.stopped", "background.again")))
                .extracting(JournalEntry::action)
                .containsExactly("background.started", "background.stopped", "background.again");
    }

    @Test
    void aFailureThatLastsIsNotTriedAgain() {
        long id = start(with(keys(1), "bad-" + unique), null);
        runs.drain();
        work.lasting = Set.of("background.refused.unknown-run");

        assertThat(asPerson(() -> runs.retryable(id))).isZero();
        assertThat(asPerson(() -> runs.failures(id))).singleElement().returns(false, RunItem::again);
        assertThatThrownBy(() -> asPerson(() -> runs.retryFailed(id))).hasMessage("background.refused.nothing-again");
    }

    private void stopOnAnotherThread(long id) {
        onAnotherThread(() -> asPerson(() -> {
            runs.stop(id);
            return true;
        }));
    }

    private long start(List<String> keys, @Nullable String commandId) {
        return asPerson(() -> runs.start(
                CountingRunKind.NAME,
                new Wording("测试", "A test"),
                JsonNodeFactory.instance.objectNode(),
                keys,
                commandId));
    }

    private Run run(long id) {
        return asPerson(() -> runs.get(id));
    }

    private <T> T asPerson(Supplier<T> action) {
        return user.runAs(person, action);
    }

    private static void onAnotherThread(Runnable action) {
        Thread thread = new Thread(action);
        thread.start();
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "key-" + unique + "-" + i)
                .toList();
    }

    private static List<String> with(List<String> keys, String first) {
        return Stream.concat(Stream.of(first), keys.stream()).toList();
    }
}
