package org.jiangbu.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster as it was handed in, and what is different from the version before (R14); amounts in fen.
 *
 * @param digest absent for what stands on an open roster and is not handed in yet
 * @param changes against the version before, as far as the reader sees these places; empty for the first
 */
public record RosterVersion(
        int version,
        @Nullable String digest,
        int lines,
        long totalFen,
        @Nullable Instant lockedAt,
        List<RosterChange> changes) {
    public boolean first() {
        return version == 1;
    }
}
