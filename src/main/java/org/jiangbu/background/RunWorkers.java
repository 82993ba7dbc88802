package org.jiangbu.background;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The threads that work on runs while the application is up, each with a sign of life beside it. */
@Component
@ConditionalOnProperty(name = "jiangbu.background.worker", havingValue = "true", matchIfMissing = true)
class RunWorkers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(RunWorkers.class);
    private static final int WORKERS = 2;
    private static final long IDLE_SECONDS = 2;

    private final RunProcessor processor;
    private final Semaphore wake = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    RunWorkers(RunProcessor processor) {
        this.processor = processor;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void queued(RunQueued event) {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        processor.pause(false);
        for (int i = 1; i <= WORKERS; i++) {
            Thread thread = new Thread(this::loop, "background-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Lets the chunks at work commit; what remains is continued at the next start. */
    @Override
    public void stop() {
        running = false;
        processor.pause(true);
        wake.release(WORKERS);
        threads.forEach(RunWorkers::join);
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        String worker = UUID.randomUUID().toString();
        while (running) {
            try {
                if (!processor.workOnce(worker)) {
                    boolean woken = wake.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
                    log.trace("Looking for work, woken: {}", woken);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.error("A worker lost its run and looks again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
