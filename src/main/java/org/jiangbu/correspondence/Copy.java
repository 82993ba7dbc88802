package org.jiangbu.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 抄送: a case was brought to somebody's notice.
 *
 * @param title what the case is called, in the reader's language
 * @param readAt when the receiver first opened it
 */
public record Copy(
        long id,
        String caseKey,
        String title,
        String byName,
        String toName,
        @Nullable String note,
        Instant at,
        @Nullable Instant readAt) {}
