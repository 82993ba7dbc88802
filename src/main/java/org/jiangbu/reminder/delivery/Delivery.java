package org.jiangbu.reminder.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A reminder that did not get out yet.
 *
 * @param at when the person was to be told
 * @param channel by which way
 * @param attempts how often it was tried since it was last asked for
 * @param nextAt when it is tried again, unless it was given up
 * @param failure why the last attempt failed
 */
public record Delivery(
        UUID id,
        Instant at,
        String toName,
        Channel.Kind channel,
        boolean givenUp,
        int attempts,
        Instant nextAt,
        Failure failure) {}
