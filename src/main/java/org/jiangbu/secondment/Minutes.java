package org.jiangbu.secondment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jiangbu.base.AppClock;

/** Instants as people write them: yyyy-MM-dd HH:mm in China. */
public final class Minutes {
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(AppClock.ZONE);

    private Minutes() {}

    public static String of(Instant at) {
        return WRITTEN.format(at);
    }

    /** Without the seconds. */
    public static Instant whole(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
