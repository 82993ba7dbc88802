package org.jiangbu.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that the person started.
 *
 * @param waitingAt names of the steps at which it waits for somebody, in the reader's language
 * @param endName how it ended, in the reader's language, once it has
 */
public record StartedCase(
        String caseKey,
        String title,
        Instant startedAt,
        List<String> waitingAt,
        @Nullable Instant endedAt,
        @Nullable String endName) {}
