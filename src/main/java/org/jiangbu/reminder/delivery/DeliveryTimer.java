package org.jiangbu.reminder.delivery;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what is due every half minute, where a receiver is set. */
@Component
@ConditionalOnProperty("jiangbu.notice.webhook.url")
class DeliveryTimer {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTimer.class);

    private final Outbox outbox;
    private final Webhook webhook;

    DeliveryTimer(Outbox outbox, WebhookProperties properties) {
        this.outbox = outbox;
        this.webhook = new Webhook(properties);
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
    void tick() {
        int sent = outbox.send(webhook);
        if (sent > 0) {
            LOG.info("Notices: {} sent to the webhook", sent);
        }
    }
}
