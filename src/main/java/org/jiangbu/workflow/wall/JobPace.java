package org.jiangbu.workflow.wall;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * How often the days of one case may come within a minute of real time, so that a circle of timers whose day has passed
 * ends with a failed job, instead of keeping this server busy for ever. A real case has a few in a year.
 */
final class JobPace {
    /** Jobs of one case on this server in a minute. */
    static final int JOBS = 50;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<String, Integer> ran = new HashMap<>();
    private long since = System.nanoTime();

    synchronized void count(String processInstanceId) {
        if (System.nanoTime() - since > MINUTE) {
            since = System.nanoTime();
            ran.clear();
        }
        if (ran.merge(processInstanceId, 1, Integer::sum) > JOBS) {
            throw new ProcessEngineException(
                    "Days of a case came " + JOBS + " times in a minute: its model runs in a circle");
        }
    }
}
