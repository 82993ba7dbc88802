package org.jiangbu.declaration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file of evidence without its content. {@code alsoAt} is the number of another household's declaration with the same file. */
public record EvidenceInfo(
        long id,
        String type,
        String fileName,
        String mime,
        long bytes,
        String sha256,
        long uploadedBy,
        Instant uploadedAt,
        @Nullable String alsoAt) {}
