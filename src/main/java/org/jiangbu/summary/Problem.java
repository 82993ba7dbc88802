package org.jiangbu.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a township wrote it in its self-check.
 *
 * @param dueOn by when it is to be put right; as the township says until the county has accepted the check; null
 *     if it says none
 * @param state key of the message that says what became of it
 * @param stage how far it has come
 */
record Problem(
        String township,
        String subject,
        String problem,
        String measure,
        @Nullable LocalDate dueOn,
        String state,
        Stage stage) {
    /** What is counted apart in the report's sentence. */
    enum Stage {
        /** Handed in by the township, not accepted by the county yet. */
        REVIEW,
        /** 整改中. */
        MENDING,
        /** 销号. */
        CLOSED
    }
}
