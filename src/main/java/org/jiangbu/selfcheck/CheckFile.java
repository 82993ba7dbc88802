package org.jiangbu.selfcheck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves an answer, or that a finding was put right; without its content.
 *
 * @param findingKey the finding that it belongs to; null for a file of the item itself
 */
public record CheckFile(
        long id,
        String checkKey,
        @Nullable String findingKey,
        long itemId,
        String fileName,
        String mime,
        int bytes,
        long uploadedBy,
        Instant uploadedAt) {
    /** A file with its content. */
    public record Content(String fileName, String mime, byte[] content) {}
}
