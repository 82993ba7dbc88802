package org.jiangbu.background;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Signs of life while a chunk takes long. */
@Component
class RunHeartbeat {
    private static final Logger log = LoggerFactory.getLogger(RunHeartbeat.class);

    private final RunStore store;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "background-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    RunHeartbeat(RunStore store) {
        this.store = store;
    }

    /** Renews the worker's lease until closed. */
    Beat start(long runId, String worker) {
        long seconds = RunStore.LEASE.toSeconds() / 3;
        ScheduledFuture<?> task =
                timer.scheduleWithFixedDelay(() -> renew(runId, worker), seconds, seconds, TimeUnit.SECONDS);
        return () -> task.cancel(false);
    }

    private void renew(long runId, String worker) {
        try {
            store.beat(runId, worker);
        } catch (RuntimeException e) {
            log.warn("No sign of life for run {}: {}", runId, e.getMessage());
        }
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }

    /** A running series of signs. */
    interface Beat extends AutoCloseable {
        @Override
        void close();
    }
}
