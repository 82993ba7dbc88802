package org.jiangbu.base;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets a movable clock keep up with the other nodes of the application, which may have moved it. */
final class ClockFollower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ClockFollower.class);
    private static final long SECONDS = 2;

    private final AppClock clock;
    private final Supplier<Optional<Duration>> remembered;
    private volatile boolean running;
    private ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(ClockFollower::thread);

    ClockFollower(AppClock clock, Supplier<Optional<Duration>> remembered) {
        this.clock = clock;
        this.remembered = remembered;
    }

    @Override
    public void start() {
        if (timer.isShutdown()) {
            timer = Executors.newSingleThreadScheduledExecutor(ClockFollower::thread);
        }
        timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    void look() {
        try {
            remembered.get().ifPresent(clock::follow);
        } catch (RuntimeException e) {
            LOG.debug("The clock was not looked up", e);
        }
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "clock");
        thread.setDaemon(true);
        return thread;
    }
}
