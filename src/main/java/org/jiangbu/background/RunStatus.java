package org.jiangbu.background;

/** Where a run stands; a run with failed keys is done all the same. */
public enum RunStatus {
    QUEUED,
    RUNNING,
    STOPPED,
    DONE,
    /** The work as a whole cannot go on; its message says why. */
    BROKEN;

    /** Whether workers still have something to do for it. */
    public boolean live() {
        return this == QUEUED || this == RUNNING;
    }
}
