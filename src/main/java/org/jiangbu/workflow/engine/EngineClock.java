package org.jiangbu.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Lets the engine live in the application's time, also after the demo clock was moved. */
final class EngineClock extends CommandInterceptor {
    private final Clock clock;
    private volatile long offsetMillis;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        follow();
        return next.execute(command);
    }

    private void follow() {
        long offset = Duration.between(systemTime(), clock.instant()).toMillis();
        if (Math.abs(offset - offsetMillis) > 500) {
            offsetMillis = offset;
            ClockUtil.offset(offset);
        }
    }

    private static Instant systemTime() {
        return Clock.systemUTC().instant();
    }
}
