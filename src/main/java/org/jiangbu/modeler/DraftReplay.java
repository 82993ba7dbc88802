package org.jiangbu.modeler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 试跑: that a draft was replayed, as it was then.
 *
 * @param revision of the draft when it was replayed
 * @param season the programme year
 * @param finished how many cases of the season were over when it began
 * @param cases how many of them are replayed, the newest; 1 to 10,000
 * @param run its run in the background
 * @param startedBy person who began it
 * @param endedAt when its result was there; null before
 */
public record DraftReplay(
        long id,
        long draft,
        int revision,
        int season,
        int finished,
        int cases,
        long run,
        long startedBy,
        String startedByName,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /** Whether its result says nothing of the draft as it is now. */
    public boolean outdated(Draft now) {
        return revision != now.revision();
    }
}
