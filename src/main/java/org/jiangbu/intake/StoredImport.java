package org.jiangbu.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import as it is kept; amounts in fen. */
record StoredImport(
        long id,
        int programmeYear,
        String fileName,
        String[] areaCodes,
        boolean initialLoad,
        ImportStatus status,
        long uploadedBy,
        Instant uploadedAt,
        Tally tally,
        List<Note> notes,
        @Nullable Long runId) {}
