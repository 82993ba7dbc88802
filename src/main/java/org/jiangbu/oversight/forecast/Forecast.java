package org.jiangbu.oversight.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a place will have finished at the pace of its last days.
 *
 * @param finished the workday on which the last case leaves the way; null where it never does at this pace
 * @param holding the step without whose queue it would be finished soonest; null where no step holds it back
 * @param needed who would have to come so that it is finished in time, by step in the order of the way; nobody where it is in
 *     time anyway, null where more people alone would not do
 */
public record Forecast(
        @Nullable LocalDate finished, Stage.@Nullable Step holding, @Nullable List<Reinforcement> needed) {
    /** Whether it will be finished by that day. */
    public boolean inTime(LocalDate due) {
        return finished != null && !finished.isAfter(due);
    }

    /** How many more people in all would finish it in time; 0 where none is needed, null where they alone would not do. */
    public @Nullable Integer morePeople() {
        return needed == null
                ? null
                : needed.stream().mapToInt(Reinforcement::people).sum();
    }

    /** How many more at that step; 0 where none are. */
    public int morePeopleAt(String stepKey) {
        return needed == null
                ? 0
                : needed.stream()
                        .filter(one -> one.step().key().equals(stepKey))
                        .mapToInt(Reinforcement::people)
                        .sum();
    }
}
