package org.jiangbu.selfcheck;

import java.util.List;

/**
 * How many problems the self-checks of a year have found; findings list, ledger, report and task list say them in the same
 * words, {@code selfcheck.findings.counts}.
 *
 * @param review handed in by a township that the county has not accepted yet, also where it gave something back
 * @param mending accepted and not closed, also where closing is asked for
 * @param closed 销号
 */
public record FindingCounts(int review, int mending, int closed) {
    static FindingCounts of(List<Finding> findings, int reported) {
        int closed = (int) findings.stream().filter(Finding::closed).count();
        return new FindingCounts(reported, findings.size() - closed, closed);
    }

    /** All that were found. */
    public int found() {
        return review + mending + closed;
    }
}
