package org.jiangbu.reminder.ladder;

import java.util.List;

/**
 * The ladder as it is now, the earliest rung first.
 *
 * @param revision what a change must name, so that two tabs do not undo each other
 * @param usual whether it is the one that the application comes with
 */
public record LadderState(int revision, boolean usual, List<Standing> rungs) {
    /** @param items open items in the reader's areas whose last rung this is today */
    public record Standing(Rung rung, int items) {}
}
