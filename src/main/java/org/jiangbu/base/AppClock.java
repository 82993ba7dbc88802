package org.jiangbu.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * The application's only source of time: the real clock, or one that runs ahead of (or behind) it by an offset and can be
 * moved forward, so that a demonstration or rehearsal passes notices and deadlines without waiting.
 */
public final class AppClock extends Clock {
    /** All days and deadlines are days in China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock real;
    private final boolean movable;
    private final Consumer<Duration> remember;
    private volatile Duration offset;

    /** @param remember keeps the offset, so that a restart does not go back in time */
    public AppClock(Clock real, Duration offset, boolean movable, Consumer<Duration> remember) {
        this.real = real.withZone(ZONE);
        this.offset = offset;
        this.movable = movable;
        this.remember = remember;
    }

    /** The real time. */
    public static AppClock system() {
        return new AppClock(Clock.system(ZONE), Duration.ZERO, false, moved -> {});
    }

    public boolean isMovable() {
        return movable;
    }

    /** Moves on to that instant; refused where the clock is the real one, and backwards. */
    public synchronized void advanceTo(Instant instant) {
        if (!movable) {
            throw new Refusal("base.clock.not-movable");
        }
        if (instant.isBefore(instant())) {
            throw new Refusal("base.clock.backwards");
        }
        Duration moved = Duration.between(real.instant(), instant);
        remember.accept(moved);
        offset = moved;
    }

    /** Keeps up with a clock that another node of the application moved on; never goes back. */
    synchronized void follow(Duration elsewhere) {
        if (movable && elsewhere.compareTo(offset) > 0) {
            offset = elsewhere;
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : new InZone(zone);
    }

    /** The same moving time, seen from another zone. */
    private final class InZone extends Clock {
        private final ZoneId zone;

        InZone(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return AppClock.this.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return AppClock.this.withZone(other);
        }
    }
}
