package org.jiangbu.tasklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jiangbu.base.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands.
 *
 * @param plan what is typed of it
 * @param target 目标值 in the unit of the plan; typed, or drawn now, or as it was when the list was closed
 * @param done 完成值 likewise; null where nobody has reported anything
 * @param result 自检结果 as somebody confirmed it; null where nobody did
 * @param reason why it differs from what the figures say; empty if it does not
 * @param workdaysLate Chinese workdays since the due day while the task is not complete, up to today or to the day on
 *     which the list was closed; 0 if it is not late
 * @param files how many prove it
 * @param struck taken off the list while that was a draft
 * @param revision as it was seen, so that nobody overwrites what another has written
 */
public record TaskRow(
        long id,
        int position,
        TaskPlan plan,
        BigDecimal target,
        @Nullable BigDecimal done,
        @Nullable Result result,
        String reason,
        int workdaysLate,
        int files,
        boolean struck,
        int revision) {
    /** 完成率 in percent with one decimal, rounded down so that 100 is reached only when nothing is missing (R40). */
    public Optional<BigDecimal> rate() {
        if (done == null || target.signum() == 0) return Optional.empty();
        return Optional.of(Percent.of(done, target));
    }

    /** What the figures say. */
    public Result proposed() {
        return Result.proposed(target, done);
    }

    /** What holds: confirmed, else proposed. */
    public Result holds() {
        return result == null ? proposed() : result;
    }

    /** Whether the figures have moved away from what was confirmed without a reason. */
    public boolean outdated() {
        return result != null && result != proposed() && reason.isEmpty();
    }

    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(plan.dueOn());
    }
}
