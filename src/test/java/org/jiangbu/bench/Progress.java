package org.jiangbu.bench;

import java.time.Duration;

/** Says on standard error what a benchmark is about to do, so that no step runs in silence. */
final class Progress {
    private static final long BEGIN = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        System.err.println("[" + Duration.ofNanos(System.nanoTime() - BEGIN).toSeconds() + " s] " + what);
    }
}
