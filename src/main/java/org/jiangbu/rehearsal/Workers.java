package org.jiangbu.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiangbu.background.Runs;
import org.springframework.stereotype.Component;

/** Works off everything queued on all processors before the season goes on. */
@Component
class Workers {
    private final Runs runs;

    Workers(Runs runs) {
        this.runs = runs;
    }

    void drain() {
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
