package org.jiangbu.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Lets the engine live in the application's time, also after the demo clock was moved. */
final class EngineClock extends CommandInterceptor {
    private static final long TOLERANCE_MILLIS = 500;

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        follow();
        return next.execute(command);
    }

    /** The engine keeps one time for all engines of a process: what another one has set is put right as well. */
    private void follow() {
        Instant now = clock.instant();
        long behind =
                Duration.between(ClockUtil.getCurrentTime().toInstant(), now).toMillis();
        if (Math.abs(behind) > TOLERANCE_MILLIS) {
            ClockUtil.offset(Duration.between(systemTime(), now).toMillis());
        }
    }

    private static Instant systemTime() {
        return Clock.systemUTC().instant();
    }
}
