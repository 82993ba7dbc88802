package org.jiangbu.audit;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One line of the journal as it is read. */
public record JournalEntry(
        long id,
        OffsetDateTime at,
        @Nullable Long personId,
        @Nullable String person,
        String action,
        String subject,
        @Nullable String areaCode,
        String details) {}
