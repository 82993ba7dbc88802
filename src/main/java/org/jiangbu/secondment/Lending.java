package org.jiangbu.secondment;

import java.time.Instant;
import org.jiangbu.base.Refusal;

/**
 * What is asked of whoever lends.
 *
 * @param placeCode a township, or for a role of villages also a village
 * @param from inclusive, whole minutes; the minute that runs now counts as now
 * @param until exclusive, whole minutes, at most {@link #LONGEST_DAYS} days later
 * @param reason 2 to 200 characters
 */
public record Lending(long personId, String role, String placeCode, Instant from, Instant until, String reason) {
    /** The longest span. */
    public static final int LONGEST_DAYS = 60;

    private static final int LONGEST_REASON = 200;
    private static final int SHORTEST_REASON = 2;

    /** Refuses a span that is none, has passed or is too long, and a reason that says nothing. */
    void require(Instant now) {
        if (from.isBefore(Minutes.whole(now))) throw new Refusal("secondment.past", Minutes.of(from));
        if (!until.isAfter(from) || !until.isAfter(now)) throw new Refusal("secondment.order");
        if (until.isAfter(from.plus(java.time.Duration.ofDays(LONGEST_DAYS)))) {
            throw new Refusal("secondment.too-long", LONGEST_DAYS);
        }
        int words = reason.strip().length();
        if (words < SHORTEST_REASON || words > LONGEST_REASON) {
            throw new Refusal("secondment.reason.length", SHORTEST_REASON, LONGEST_REASON);
        }
    }

    Lending inWholeMinutes() {
        return new Lending(personId, role, placeCode, Minutes.whole(from), Minutes.whole(until), reason.strip());
    }
}
