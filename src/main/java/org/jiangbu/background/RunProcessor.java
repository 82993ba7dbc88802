package org.jiangbu.background;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on one run at a time. Each chunk is one transaction that holds the locks of its keys, does the work and marks
 * them done, so even two workers that both believe to own a run cannot do a key twice.
 */
@Component
class RunProcessor {
    private static final Logger log = LoggerFactory.getLogger(RunProcessor.class);
    private static final int ATTEMPTS = 3;

    private final RunStore store;
    private final ObjectProvider<RunKind> kinds;
    private final CurrentUser user;
    private final RunHeartbeat heartbeat;
    private final TransactionTemplate transaction;
    private volatile boolean paused;

    RunProcessor(
            RunStore store,
            RunHeartbeat heartbeat,
            ObjectProvider<RunKind> kinds,
            CurrentUser user,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.heartbeat = heartbeat;
        this.kinds = kinds;
        this.user = user;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Claims a run and works on it to its end; false if there was none. */
    boolean workOnce(String worker) {
        Run run = transaction.execute(status -> store.claim(worker).orElse(null));
        if (run == null) {
            return false;
        }
        RunKind kind = kinds.stream()
                .filter(k -> k.name().equals(run.kind()))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            breakOff(run, "background.broken.unknown-kind", run.kind());
        } else {
            try (RunHeartbeat.Beat beat = heartbeat.start(run.id(), worker)) {
                user.runAs(run.startedBy(), () -> {
                    work(run, kind, worker);
                    rest(run, kind, worker);
                });
            }
        }
        return true;
    }

    /** Lets workers give their runs back after the chunk at work, or go on again. */
    void pause(boolean pause) {
        paused = pause;
    }

    private void work(Run run, RunKind kind, String worker) {
        while (store.renew(run.id(), worker)) {
            if (paused) {
                store.release(run.id(), worker);
                return;
            }
            List<String> keys = new ArrayList<>();
            try {
                transaction.executeWithoutResult(status -> {
                    keys.addAll(store.lockOpen(run.id(), kind.chunk()));
                    if (!keys.isEmpty()) {
                        store.mark(run.id(), complete(keys, kind.process(run, List.copyOf(keys))));
                    } else if (!store.anyOpen(run.id())) {
                        finish(run, kind);
                    }
                });
            } catch (RuntimeException e) {
                if (keys.isEmpty()) {
                    log.error("Run {} of kind {} cannot end", run.id(), run.kind(), e);
                    breakOff(run, "background.broken.end", sentenceArgument(e));
                    return;
                }
                log.debug("A chunk of run {} is tried key by key", run.id(), e);
                oneByOne(run, kind, worker, keys);
            }
        }
    }

    /** Until the run is stopped: whatever was not begun then stays open. */
    private void oneByOne(Run run, RunKind kind, String worker, List<String> keys) {
        for (String key : keys) {
            if (paused || !store.renew(run.id(), worker)) {
                return;
            }
            workAlone(run, kind, key);
        }
    }

    /** A stopped run comes to rest when its worker has nothing in hand; with nothing left to do it has ended all the same. */
    private void rest(Run run, RunKind kind, String worker) {
        transaction.executeWithoutResult(status -> {
            store.letGo(run.id(), worker);
            if (!store.anyOpen(run.id())) {
                finish(run, kind);
            }
        });
    }

    private void workAlone(Run run, RunKind kind, String key) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    if (store.lockOpen(run.id(), key)) {
                        List<String> one = List.of(key);
                        store.mark(run.id(), complete(one, kind.process(run, one)));
                    }
                });
                return;
            } catch (Refusal refusal) {
                fail(run, ItemResult.failed(key, refusal));
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !(e instanceof TransientDataAccessException)) {
                    String reference = UUID.randomUUID().toString().substring(0, 8);
                    log.error("Reference {}: run {} of kind {} failed for a key", reference, run.id(), run.kind(), e);
                    fail(run, ItemResult.failed(key, "background.failed.unexpected", reference));
                    return;
                }
            }
        }
    }

    private void fail(Run run, ItemResult result) {
        transaction.executeWithoutResult(status -> {
            if (store.lockOpen(run.id(), result.key())) {
                store.mark(run.id(), List.of(result));
            }
        });
    }

    private void finish(Run run, RunKind kind) {
        if (store.end(run.id(), RunStatus.DONE, null, List.of())) {
            kind.finished(store.find(run.id()).orElseThrow());
        }
    }

    private void breakOff(Run run, String messageKey, Object argument) {
        transaction.executeWithoutResult(
                status -> store.end(run.id(), RunStatus.BROKEN, messageKey, List.of(argument)));
    }

    private static String sentenceArgument(RuntimeException e) {
        return e instanceof Refusal refusal ? refusal.key() : e.getClass().getSimpleName();
    }

    private static List<ItemResult> complete(List<String> keys, List<ItemResult> results) {
        Map<String, ItemResult> byKey = new HashMap<>();
        results.forEach(result -> byKey.put(result.key(), result));
        return keys.stream()
                .map(key -> byKey.getOrDefault(key, ItemResult.done(key)))
                .toList();
    }
}
