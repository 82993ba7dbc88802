package org.jiangbu.selfcheck;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves an answer, or that a finding was put right; without its content.
 *
 * @param findingKey the finding that it belongs to; null for a file of the item itself
 * @param fileName empty for who may not open it
 * @param open whether the reader may open it: whoever reads households there
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
        Instant uploadedAt,
        boolean open) {
    /** As who may not open it sees it. */
    CheckFile closed() {
        return new CheckFile(id, checkKey, findingKey, itemId, "", mime, bytes, uploadedBy, uploadedAt, false);
    }

    /** A file with its content. */
    public record Content(String fileName, String mime, byte[] content) {}
}
