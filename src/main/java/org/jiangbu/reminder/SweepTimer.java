package org.jiangbu.reminder;

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

    SweepTimer(DeadlineSweep sweep) {
        this.sweep = sweep;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${jiangbu.reminder.every:PT5M}")
    void tick() {
        int told = sweep.run();
        if (told > 0) {
            LOG.info("Deadlines: {} people reminded", told);
        }
    }
}
