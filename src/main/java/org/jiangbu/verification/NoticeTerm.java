package org.jiangbu.verification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a declaration's notice hangs that is posted today.
 *
 * @param kept last day of the notice that it keeps because its objection was dismissed; null if it is posted anew
 * @param today the day on which it is put up, which does not count
 * @param policyDays calendar days that the policy of the year demands at least
 */
record NoticeTerm(@Nullable LocalDate kept, LocalDate today, int policyDays) {
    /** @param days that the flow gives; 0 where the policy alone says */
    LocalDate lastDay(int days) {
        return kept == null ? today.plusDays(Math.max(days, policyDays)) : kept;
    }
}
