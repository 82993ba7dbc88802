package org.jiangbu.secondment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether a secondment is over; tests look by themselves. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "jiangbu.secondment.watch", matchIfMissing = true)
class SecondmentTimer {
    private static final Logger LOG = LoggerFactory.getLogger(SecondmentTimer.class);

    private final SecondmentEnds ends;

    SecondmentTimer(SecondmentEnds ends) {
        this.ends = ends;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_000)
    void tick() {
        int settled = ends.run();
        if (settled > 0) LOG.info("Secondments: {} ended", settled);
    }
}
