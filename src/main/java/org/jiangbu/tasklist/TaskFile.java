package org.jiangbu.tasklist;

import java.time.Instant;

/** A file that proves a task; without its content. */
public record TaskFile(long id, long rowId, String fileName, String mime, int bytes, Instant uploadedAt) {
    /** A file with its content. */
    public record Content(String fileName, String mime, byte[] content) {}
}
