package org.jiangbu.selfcheck;

import java.time.LocalDate;
import org.jiangbu.base.LongNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A problem that a township has handed in and that the county has not accepted yet; once it has, it is a {@link Finding}.
 *
 * @param subject 检查内容 of the item
 * @param completeBy by when the township says that it is put right, inclusive; null if it says nothing
 */
public record ReportedProblem(
        String checkKey,
        String areaCode,
        String subject,
        String problem,
        String measure,
        @Nullable LocalDate completeBy) {

    /** For who sees no numbers of persons and accounts. */
    ReportedProblem masked() {
        return new ReportedProblem(
                checkKey, areaCode, subject, LongNumbers.masked(problem), LongNumbers.masked(measure), completeBy);
    }
}
