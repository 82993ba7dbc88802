package org.jiangbu.reminder.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what is due every half minute, by every way that was switched on. */
@Component
class DeliveryTimer {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTimer.class);

    private final Outbox outbox;

    DeliveryTimer(Outbox outbox) {
        this.outbox = outbox;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tick() {
        for (Channel channel : outbox.channels()) {
            int sent = outbox.send(channel);
            if (sent > 0) {
                LOG.info("Notices: {} sent by {}", sent, channel.kind());
            }
        }
    }
}
