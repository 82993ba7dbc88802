package org.jiangbu.background;

/** Wakes the workers once the run's transaction has committed. */
record RunQueued(long runId) {}
