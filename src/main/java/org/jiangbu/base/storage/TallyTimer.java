package org.jiangbu.base.storage;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts rows of equal keys in the tallies together every minute, on one node at a time; what they add up to stays. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "jiangbu.tally.compact", matchIfMissing = true)
class TallyTimer {
    private final JdbcClient jdbc;

    TallyTimer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void compact() {
        jdbc.sql("select base_tally_compact()").query(Long.class).single();
    }
}
