package org.jiangbu.workflow;

import java.util.List;

/** Counts beside an inbox: all, overdue, due within two working days, and per step. */
public record WorkItemCounts(long all, long overdue, long dueSoon, List<StepCount> steps) {
    /** How many items wait at one step. */
    public record StepCount(String processId, String stepKey, String stepName, long count) {}
}
