package org.jiangbu.background;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work and how far it is.
 *
 * @param startedBy person whose rights the work has
 * @param total number of keys; {@code done} and {@code failed} of them are finished
 * @param title in the reader's language
 * @param working whether a worker has keys of it in hand, as may be for a while after it was stopped
 * @param messageKey why the run is broken
 */
public record Run(
        long id,
        String kind,
        String title,
        JsonNode params,
        long startedBy,
        RunStatus status,
        int total,
        int done,
        int failed,
        Instant createdAt,
        @Nullable Instant endedAt,
        boolean working,
        @Nullable String messageKey,
        List<Object> messageArgs) {
    public int open() {
        return total - done - failed;
    }

    /** Whether nothing changes any more unless somebody continues it. */
    public boolean atRest() {
        return !status.live() && !working;
    }

    /** Finished share, 0 to 100; an empty run is complete. */
    public int percent() {
        return total == 0 ? 100 : (int) ((done + failed) * 100L / total);
    }
}
