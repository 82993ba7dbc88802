package org.jiangbu.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import org.jiangbu.base.LongNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 问题台账: a problem that a self-check found, followed until somebody other than who put it right closes it (R23).
 *
 * @param caseKey business number, e.g. {@code ZC-2018-533422206-03}
 * @param subject 检查内容 of the item
 * @param ownerId 责任人: who answers for it
 * @param dueOn by when it is to be put right, inclusive
 * @param result 整改结果, once somebody says that it is done
 */
public record Finding(
        String caseKey,
        String checkKey,
        long itemId,
        String subject,
        String areaCode,
        String problem,
        String measure,
        long ownerId,
        LocalDate dueOn,
        @Nullable Long doneBy,
        @Nullable Instant doneAt,
        @Nullable String result,
        @Nullable Long closedBy,
        @Nullable Instant closedAt) {

    /** For who sees no numbers of persons and accounts. */
    Finding masked() {
        return new Finding(
                caseKey,
                checkKey,
                itemId,
                subject,
                areaCode,
                LongNumbers.masked(problem),
                LongNumbers.masked(measure),
                ownerId,
                dueOn,
                doneBy,
                doneAt,
                result == null ? null : LongNumbers.masked(result),
                closedBy,
                closedAt);
    }

    public boolean closed() {
        return closedAt != null;
    }
}
