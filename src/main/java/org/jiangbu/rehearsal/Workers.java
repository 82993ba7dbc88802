package org.jiangbu.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jiangbu.background.Runs;
import org.jiangbu.security.CurrentUser;
import org.springframework.stereotype.Component;

/** Works background runs off before the season goes on, beside the application's own workers where there are any. */
@Component
public class Workers {
    private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(50);

    private final Runs runs;
    private final CurrentUser user;

    Workers(Runs runs, CurrentUser user) {
        this.runs = runs;
        this.user = user;
    }

    /** Returns when all these runs have ended, whoever worked on them; runs by the person who started them. */
    public void finish(Map<Long, ? extends Collection<Long>> runsByPerson) {
        drain();
        while (runsByPerson.entrySet().stream().anyMatch(started -> anyLive(started.getKey(), started.getValue()))) {
            LockSupport.parkNanos(BREATH);
            runs.drain();
        }
    }

    private boolean anyLive(long person, Collection<Long> ids) {
        return user.runAs(
                person, () -> ids.stream().anyMatch(id -> runs.get(id).status().live()));
    }

    private void drain() {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors);
        try {
            List<Future<?>> drains = new ArrayList<>();
            for (int i = 0; i < processors; i++) {
                drains.add(threads.submit(runs::drain));
            }
            for (Future<?> drain : drains) {
                drain.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
