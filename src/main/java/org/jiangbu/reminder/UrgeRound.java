package org.jiangbu.reminder;

import java.time.Instant;
import java.util.List;

/**
 * What one person urged by one act in a township (催办); without the words, which may name a household.
 *
 * @param items that were urged there
 * @param receivers who was told; seen once the notice or the first of its items was opened
 */
public record UrgeRound(Instant at, String byName, int items, List<Urge.Receiver> receivers) {
    /** How many of the receivers have seen it. */
    public int seen() {
        return (int) receivers.stream().filter(one -> one.seenAt() != null).count();
    }
}
