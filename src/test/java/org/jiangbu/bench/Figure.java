package org.jiangbu.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** What a benchmark says: one figure a line on standard output, {@code name value}, and nothing else. */
final class Figure {
    private Figure() {}

    static void print(String name, Object value) {
        System.out.println(name + " " + value);
    }

    static void printSeconds(String name, long sinceNanos) {
        long millis = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis();
        print(name + ".seconds", BigDecimal.valueOf(millis, 3).setScale(2, RoundingMode.HALF_UP));
    }

    /** How many times as long as the other; for what is held against a peer. */
    static void printRatio(String name, double value, double peer) {
        print(name + ".ratio", rounded(value / peer));
    }

    /** Two decimals. */
    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
