package org.jiangbu.summary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a township wrote it in its self-check.
 *
 * @param dueOn by when it is to be put right; as the township says until the county has accepted the check; null
 *     if it says none
 * @param state key of the message that says what became of it
 * @param closed whether it is 销号
 */
record Problem(
        String township,
        String subject,
        String problem,
        String measure,
        @Nullable LocalDate dueOn,
        String state,
        boolean closed) {}
