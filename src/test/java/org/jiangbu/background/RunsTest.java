package org.jiangbu.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jiangbu.IntegrationTest;
import org.jiangbu.base.AppClock;
import org.jiangbu.base.Refusal;
import org.jiangbu.base.Wording;
import org.jiangbu.security.CurrentUser;
import org.jiangbu.security.Staff;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunsTest extends IntegrationTest {
    @Autowired
    Runs runs;

    @Autowired
    RunStore store;

    @Autowired
    CountingRunKind work;

    @Autowired
    CurrentUser user;

    @Autowired
    Staff staff;

    @Autowired
    AppClock clock;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private long person;

    @BeforeEach
    void newPerson() {
        runs.drain();
        work.reset();
        person = staff.create("runner-" + unique, "测试员", null).id();
    }

    @Test
    void everyKeyIsProcessedOnceAsThePersonWhoStartedTheRun() {
        List<String> keys = keys(10);
        long id = start(keys, null);

        runs.drain();

        assertThat(keys).allSatisfy(key -> assertThat(work.effectsOf(key)).isEqualTo(1));
        assertThat(work.workedAs).isEqualTo(person);
        assertThat(work.finished.get(id)).hasValue(1);
        assertThat(run(id))
                .returns(RunStatus.DONE, Run::status)
                .returns(10, Run::done)
                .returns(100, Run::percent);
    }

    @Test
    void aBadKeyFailsAloneWithItsSentenceAndTheOthersOfItsChunkAreDone() {
        List<String> keys = with(keys(6), "bad-" + unique);
        long id = start(keys, null);

        runs.drain();

        assertThat(run(id))
                .returns(RunStatus.DONE, Run::status)
                .returns(6, Run::done)
                .returns(1, Run::failed);
        assertThat(asPerson(() -> runs.failures(id))).singleElement().satisfies(item -> {
            assertThat(item.key()).isEqualTo("bad-" + unique);
            assertThat(item.messageKey()).isEqualTo("background.refused.unknown-run");
            assertThat(item.args()).containsExactly("bad-" + unique);
        });
        assertThat(keys.subList(1, 7))
                .allSatisfy(key -> assertThat(work.effectsOf(key)).isEqualTo(1));
    }

    @Test
    void aFaultOfTheApplicationShowsAReferenceAndNoInnerText() {
        long id = start(with(keys(1), "broken-" + unique), null);

        runs.drain();

        assertThat(asPerson(() -> runs.failures(id))).singleElement().satisfies(item -> {
            assertThat(item.messageKey()).isEqualTo("background.failed.unexpected");
            assertThat(item.args().toString()).doesNotContain("fault of the test");
        });
    }

    @Test
    void retryProcessesOnlyTheFailedKeysAgain() {
        List<String> keys = with(keys(6), "bad-" + unique);
        long id = start(keys, null);
        runs.drain();
        work.forgiving = true;

        assertThat(asPerson(() -> runs.retryFailed(id))).isEqualTo(id);
        runs.drain();

        assertThat(run(id))
                .returns(RunStatus.DONE, Run::status)
                .returns(7, Run::done)
                .returns(0, Run::failed);
        assertThat(keys).allSatisfy(key -> assertThat(work.effectsOf(key)).isEqualTo(1));
    }

    @Test
    void aStoppedRunKeepsWhatIsDoneAndCanBeContinued() {
        List<String> keys = keys(12);
        long id = start(keys, null);
        work.before = chunk -> {
            if (chunk.contains(keys.get(4))) {
                onAnotherThread(() -> asPerson(() -> {
                    runs.stop(id);
                    return true;
                }));
            }
        };

        runs.drain();
        assertThat(run(id)).returns(RunStatus.STOPPED, Run::status).returns(8, Run::done);

        work.reset();
        asPerson(() -> runs.retryFailed(id));
        runs.drain();
        assertThat(run(id)).returns(RunStatus.DONE, Run::status).returns(12, Run::done);
        assertThat(keys).allSatisfy(key -> assertThat(work.effectsOf(key)).isEqualTo(1));
    }

    @Test
    void theSameCommandStartsNothingTwice() {
        long first = start(keys(3), "command-" + unique);
        long second = start(keys(3), "command-" + unique);

        assertThat(second).isEqualTo(first);
        assertThat(asPerson(runs::mine)).hasSize(1);
        runs.drain();
    }

    @Test
    void theSameCommandForOtherWorkIsRefused() {
        String command = "command-" + unique;
        start(keys(3), command);
        assertThatThrownBy(() -> start(keys(2), command)).hasMessage("background.command.used");
        assertThatThrownBy(() -> asPerson(() -> runs.start(
                        CountingRunKind.NAME,
                        new Wording("测试", "A test"),
                        JsonNodeFactory.instance.objectNode().put("other", 1),
                        keys(3),
                        command)))
                .hasMessage("background.command.used");
        assertThat(asPerson(runs::mine)).hasSize(1);
        runs.drain();
    }

    @Test
    void aRunWhoseWorkerDiedIsContinuedAfterItsLease() {
        List<String> keys = keys(10);
        long id = start(keys, null);
        work.before = chunk -> {
            if (chunk.contains(keys.get(5))) {
                throw new WorkerDied();
            }
        };
        assertThatThrownBy(runs::drain).isInstanceOf(WorkerDied.class);
        work.reset();

        runs.drain();
        assertThat(run(id)).returns(RunStatus.RUNNING, Run::status).returns(4, Run::done);

        clock.advanceTo(clock.instant().plus(RunStore.LEASE).plus(Duration.ofSeconds(1)));
        runs.drain();
        assertThat(run(id)).returns(RunStatus.DONE, Run::status).returns(10, Run::done);
        assertThat(keys).allSatisfy(key -> assertThat(work.effectsOf(key)).isEqualTo(1));
    }

    @Test
    void twoWorkersThatBothHoldARunDoNothingTwice() throws InterruptedException {
        List<String> keys = keys(40);
        long id = start(keys, null);
        CountDownLatch firstIsInItsChunk = new CountDownLatch(1);
        CountDownLatch secondHasClaimed = new CountDownLatch(1);
        work.before = chunk -> {
            if (chunk.contains(keys.get(0)) && firstIsInItsChunk.getCount() > 0) {
                firstIsInItsChunk.countDown();
                await(secondHasClaimed);
            }
        };
        Thread slow = new Thread(runs::drain);
        slow.start();
        await(firstIsInItsChunk);
        clock.advanceTo(clock.instant().plus(RunStore.LEASE).plus(Duration.ofSeconds(1)));
        Thread second = new Thread(runs::drain);
        second.start();
        secondHasClaimed.countDown();
        second.join(20_000);
        slow.join(20_000);
        runs.drain();

        assertThat(run(id)).returns(RunStatus.DONE, Run::status).returns(40, Run::done);
        assertThat(keys).allSatisfy(key -> assertThat(work.effectsOf(key)).isEqualTo(1));
    }

    @Test
    void anotherPersonSeesNothingOfIt() {
        long id = start(keys(1), null);
        long other = staff.create("other-" + unique, "旁人", null).id();

        assertThatThrownBy(() -> user.runAs(other, () -> runs.get(id))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> user.runAs(other, () -> runs.failures(id))).isInstanceOf(Refusal.class);
        assertThat(user.runAs(other, runs::mine)).isEmpty();
        runs.drain();
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

    private List<String> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "key-" + unique + "-" + i)
                .toList();
    }

    private static List<String> with(List<String> keys, String first) {
        return Stream.concat(Stream.of(first), keys.stream()).toList();
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

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stands for a killed process: nothing catches it. */
    private static final class WorkerDied extends Error {
        private static final long serialVersionUID = 1L;
    }
}
