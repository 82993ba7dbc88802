package org.jiangbu.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Medians of what is done again and again, after it has been done a few times to warm up. */
final class Stopwatch {
    private static final long WARMING = TimeUnit.SECONDS.toNanos(1);
    private static final long MEASURING = TimeUnit.SECONDS.toNanos(2);
    private static final int FEWEST = 5;
    private static final int MOST = 300;

    private Stopwatch() {}

    /** Milliseconds: the median of five rounds or more. */
    static double median(Runnable work) {
        long begin = System.nanoTime();
        do {
            work.run();
        } while (System.nanoTime() - begin < WARMING);
        List<Long> rounds = new ArrayList<>();
        long start = System.nanoTime();
        while (rounds.size() < FEWEST || rounds.size() < MOST && System.nanoTime() - start < MEASURING) {
            rounds.add(once(work));
        }
        Collections.sort(rounds);
        return rounds.get(rounds.size() / 2) / 1e6;
    }

    /** Again and again for ten seconds, so that the first figure is not that of a machine that has just started. */
    static void warm(Runnable work) {
        long begin = System.nanoTime();
        do {
            work.run();
        } while (System.nanoTime() - begin < 10 * WARMING);
    }

    /** How many of these a second. */
    static double rate(int number, Runnable work) {
        return number / (once(work) / 1e9);
    }

    private static long once(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }
}
