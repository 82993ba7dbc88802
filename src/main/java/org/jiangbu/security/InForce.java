package org.jiangbu.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jiangbu.base.Internal;

/**
 * When an assignment counts: the one condition in SQL for all who ask who holds a role. Ordinary roles count by whole days,
 * lent ones to the minute; the application's clock decides, not the database's.
 */
@Internal
public final class InForce {
    private InForce() {}

    /**
     * That an assignment counts at the moment that the parameter {@code moment} names.
     *
     * @param assignment name of the table or its alias in the statement, never what somebody typed
     */
    public static String of(String assignment) {
        return "(:moment >= %1$s.starts_at and :moment < %1$s.ends_at)".formatted(assignment);
    }

    /** The value for the parameter {@code moment}. */
    public static OffsetDateTime moment(Clock clock) {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
