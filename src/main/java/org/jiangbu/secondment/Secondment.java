package org.jiangbu.secondment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of one township who is lent to another (抽调支援).
 *
 * @param homeCode where the person holds the role anyway
 * @param placeCode the other township, or a village of it
 * @param until the agreed end, exclusive
 * @param endedAt when it ended before that; not after {@code from} where it was withdrawn before it began
 * @param endedByName who ended it early; null where it ended because the person holds the role at home no longer
 */
public record Secondment(
        long id,
        long personId,
        String personName,
        String role,
        String homeCode,
        String placeCode,
        Instant from,
        Instant until,
        String reason,
        String lentByName,
        @Nullable Instant endedAt,
        @Nullable String endedByName,
        State state) {

    /** How it stands by the application's clock. */
    public enum State {
        /** 未开始. */
        COMING,
        /** 支援中. */
        RUNNING,
        /** 已到期. */
        ENDED,
        /** 提前结束. */
        ENDED_EARLY,
        /** 已撤回: ended before it began. */
        WITHDRAWN;

        static State of(Instant from, Instant until, @Nullable Instant endedAt, Instant now) {
            if (endedAt != null) return endedAt.isAfter(from) ? ENDED_EARLY : WITHDRAWN;
            if (now.isBefore(from)) return COMING;
            return now.isBefore(until) ? RUNNING : ENDED;
        }

        /** Whether it can be ended. */
        public boolean open() {
            return this == COMING || this == RUNNING;
        }
    }

    /** The business number by which notices and the journal name it. */
    public String number() {
        return "JD-" + id;
    }
}
