package org.jiangbu.reminder;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps every few minutes; tests sweep by themselves. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "jiangbu.reminder.sweep", matchIfMissing = true)
class SweepTimer {
    private static final Logger LOG = LoggerFactory.getLogger(SweepTimer.class);

    private final DeadlineSweep sweep;
    private final Clock clock;
    private volatile @Nullable LocalDate swept;

    SweepTimer(DeadlineSweep sweep, Clock clock) {
        this.sweep = sweep;
        this.clock = clock;
    }

    /** A new day, also one to which the clock of a demonstration was moved, does not wait for the next turn. */
    @Scheduled(fixedDelay = 3_000)
    void lookAtTheDay() {
        if (swept != null && !swept.equals(LocalDate.now(clock))) tick();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${jiangbu.reminder.every:PT5M}")
    synchronized void tick() {
        swept = LocalDate.now(clock);
        int told = sweep.run();
        if (told > 0) {
            LOG.info("Deadlines: {} people reminded", told);
        }
    }
}
