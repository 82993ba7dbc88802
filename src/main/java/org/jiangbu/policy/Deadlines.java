package org.jiangbu.policy;

import org.jiangbu.base.Refusal;

/**
 * The times that a programme sets; the due days of single steps stand in the models.
 *
 * @param noticeDays calendar days that the village notice hangs (step 2b)
 * @param correctionWorkdays workdays in which a returned declaration must be corrected, else it lapses
 * @param reviewWorkdays workdays in which a household may ask for the one review of a rejection
 */
public record Deadlines(int noticeDays, int correctionWorkdays, int reviewWorkdays) {
    public Deadlines {
        if (noticeDays < 1 || correctionWorkdays < 1 || reviewWorkdays < 1) {
            throw new Refusal("policy.rules.deadline");
        }
    }
}
