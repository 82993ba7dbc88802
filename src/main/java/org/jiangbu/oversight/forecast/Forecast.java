package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a place will have finished at the pace of its last days.
 *
 * @param finished the workday on which the last case leaves the way; null where it never does at this pace
 * @param holding the step without whose queue it would be finished soonest; null where no step holds it back
 * @param morePeople how many more at that step, as fast as those who are there, would finish it in time; 0 where it is in
 *     time anyway, null where more people alone would not
 */
public record Forecast(@Nullable LocalDate finished, Stage.@Nullable Step holding, @Nullable Integer morePeople) {
    /** Whether it will be finished by that day. */
    public boolean inTime(LocalDate due) {
        return finished != null && !finished.isAfter(due);
    }
}
