package org.jiangbu.background;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jiangbu.base.Refusal;
import org.jiangbu.security.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work for tests: counts per key how often its effect was committed; keys that begin with "bad" are refused. */
@Component
class CountingRunKind implements RunKind {
    static final String NAME = "test-counting";
    final Map<String, AtomicInteger> effects = new ConcurrentHashMap<>();
    final Map<Long, AtomicInteger> finished = new ConcurrentHashMap<>();
    volatile Consumer<List<String>> before = keys -> {};
    volatile boolean forgiving;
    volatile Set<String> lasting = Set.of();
    volatile long workedAs;
    private final CurrentUser user;

    CountingRunKind(CurrentUser user) {
        this.user = user;
    }

    void reset() {
        before = keys -> {};
        forgiving = false;
        lasting = Set.of();
    }

    int effectsOf(String key) {
        return effects.getOrDefault(key, new AtomicInteger()).get();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int chunk() {
        return 4;
    }

    @Override
    public List<ItemResult> process(Run run, List<String> keys) {
        before.accept(keys);
        workedAs = user.id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                keys.forEach(key ->
                        effects.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet());
            }
        });
        for (String key : keys) {
            if (key.startsWith("bad") && !forgiving) {
                throw new Refusal("background.refused.unknown-run", key);
            }
            if (key.startsWith("broken")) {
                throw new IllegalStateException("fault of the test");
            }
        }
        return List.of();
    }

    @Override
    public Set<String> lasting() {
        return lasting;
    }

    @Override
    public void finished(Run run) {
        finished.computeIfAbsent(run.id(), id -> new AtomicInteger()).incrementAndGet();
    }
}
