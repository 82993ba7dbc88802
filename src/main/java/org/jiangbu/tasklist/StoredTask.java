package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task as it is stored: what is typed, and what was kept when the list was closed. */
record StoredTask(
        long id,
        int position,
        TaskPlan plan,
        @Nullable Result result,
        String reason,
        @Nullable BigDecimal keptTarget,
        @Nullable BigDecimal keptDone,
        int files,
        boolean struck,
        int revision) {

    /** The task with the values that hold: kept ones, else drawn or typed ones. */
    TaskRow asOf(Map<String, BigDecimal> figures) {
        BigDecimal target = keptTarget == null ? value(plan.target(), plan.targetFigure(), figures) : keptTarget;
        BigDecimal done = keptTarget == null ? value(plan.done(), plan.doneFigure(), figures) : keptDone;
        return new TaskRow(
                id,
                position,
                plan,
                target == null ? BigDecimal.ZERO : target,
                done,
                result,
                reason,
                0,
                files,
                struck,
                revision);
    }

    /** A figure that no module gives any more says nothing. */
    private static @Nullable BigDecimal value(
            @Nullable BigDecimal typed, @Nullable String figure, Map<String, BigDecimal> figures) {
        return figure == null ? typed : figures.get(figure);
    }
}
