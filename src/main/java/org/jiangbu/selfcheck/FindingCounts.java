package org.jiangbu.selfcheck;

import java.util.List;

/**
 * How many problems the self-checks of a year have found. Findings list and ledger say what they list in the words {@code
 * selfcheck.findings.listed}, and apart from it what is not listed yet; report and task list say all of them.
 *
 * @param review handed in by a township that the county has not accepted yet, also where it gave something back
 * @param mending accepted and not closed, also where closing is asked for
 * @param closed 销号
 */
public record FindingCounts(int review, int mending, int closed) {
    /** @param reported handed in and not accepted yet */
    public static FindingCounts of(List<Finding> findings, int reported) {
        int closed = (int) findings.stream().filter(Finding::closed).count();
        return new FindingCounts(reported, findings.size() - closed, closed);
    }

    /** What is a finding and so stands in list and ledger. */
    public int listed() {
        return mending + closed;
    }

    /** All that were found. */
    public int found() {
        return review + listed();
    }
}
