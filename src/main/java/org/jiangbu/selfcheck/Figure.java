package org.jiangbu.selfcheck;

/**
 * A figure that the system draws for a self-check.
 *
 * @param key short name, unique among all figures; what it is called is the message {@code selfcheck.figure.<key>}
 */
public record Figure(String key, Unit unit) {
    /** What a figure counts in. */
    public enum Unit {
        COUNT,
        /** Sums of money, in fen. */
        FEN,
        /** Shares, in thousandths. */
        PERMILLE
    }
}
