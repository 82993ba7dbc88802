package org.jiangbu.workflow;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open items of one step in one place.
 *
 * @param areaCode where they wait, down to the group
 * @param processId process of the step
 * @param stepName in the reader's language
 * @param open items that wait for somebody
 * @param late of these, those past their due date, by how late they are; bands without items are left out
 * @param oldestDue the earliest due date that has passed
 */
public record StepLoad(
        String areaCode,
        String processId,
        String stepKey,
        String stepName,
        int open,
        Map<Delay, Integer> late,
        @Nullable LocalDate oldestDue) {
    private static final int TOWNSHIP = 9;
    private static final int VILLAGE = 12;

    /** Items past their due date. */
    public int overdue() {
        return late.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Nine digits; shorter where the county itself has to act. */
    public String townshipCode() {
        return areaCode.substring(0, Math.min(TOWNSHIP, areaCode.length()));
    }

    /** Twelve digits; shorter where a township or the county has to act. */
    public String villageCode() {
        return areaCode.substring(0, Math.min(VILLAGE, areaCode.length()));
    }
}
