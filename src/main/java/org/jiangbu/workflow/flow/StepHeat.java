package org.jiangbu.workflow.flow;

import java.util.OptionalDouble;

/**
 * What went through a step of one version, and what waits there.
 *
 * @param decided decisions that stand
 * @param late those of them that were given after their due date
 * @param median working days from coming to being decided, the middle one; empty where it is not known
 * @param waiting open items
 * @param overdue those of them whose due date has passed
 */
public record StepHeat(String stepKey, int decided, int late, OptionalDouble median, int waiting, int overdue) {
    /** Overdue share of what was decided or waits, in percent, rounded; 0 where nothing came. */
    public int overduePercent() {
        int all = decided + waiting;
        return all == 0 ? 0 : (int) Math.round(100.0 * (late + overdue) / all);
    }
}
