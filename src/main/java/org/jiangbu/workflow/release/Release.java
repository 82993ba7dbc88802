package org.jiangbu.workflow.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model that was put in force; it stays on record.
 *
 * @param version as the engine counts, from 1
 * @param digest of its files, see {@link ModelFiles#digest()}
 * @param askedBy who asked for it; null if it shipped
 * @param publishedBy who published it, never the one who asked; null if it shipped
 * @param again the earlier version that was published again; null if it is new
 */
public record Release(
        long id,
        String processId,
        int version,
        String definitionId,
        Origin origin,
        String digest,
        @Nullable Long askedBy,
        @Nullable Long publishedBy,
        @Nullable Integer again,
        String why,
        Instant at) {}
