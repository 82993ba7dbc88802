package org.jiangbu.oversight;

import java.time.LocalDate;
import java.util.List;
import org.jiangbu.oversight.forecast.Forecast;
import org.jiangbu.oversight.forecast.Stage;

/**
 * When a township will have verified all that is declared there, at the pace of its last days.
 *
 * @param townshipCode nine digits
 * @param due the day by which it should
 * @param target the day for which more people are reckoned: the due day, or two weeks later where that cannot be met any more
 *     however many come
 * @param begun whether anything is declared or waits there at all; before that there is no pace to go by
 * @param undeclared who has not declared, and whether they are in the forecast
 * @param aside how many are off the way for a while, e.g. for a correction
 * @param way steps and periods in the order in which cases pass them, with what waits, pace and people
 */
public record Outlook(
        String townshipCode,
        LocalDate due,
        LocalDate target,
        boolean begun,
        Undeclared undeclared,
        Forecast forecast,
        int aside,
        List<Stage> way) {
    /** Whether it will be in time. */
    public boolean inTime() {
        return forecast.inTime(due);
    }

    /** Whether everything declared is verified. */
    public boolean done() {
        return begun && !undeclared.expected() && aside == 0 && way.stream().allMatch(Outlook::empty);
    }

    private static boolean empty(Stage stage) {
        return stage instanceof Stage.Step step
                ? step.waiting() == 0
                : ((Stage.Period) stage).leaving().isEmpty();
    }

    /** The steps of the way. */
    public List<Stage.Step> steps() {
        return way.stream()
                .filter(Stage.Step.class::isInstance)
                .map(Stage.Step.class::cast)
                .toList();
    }
}
