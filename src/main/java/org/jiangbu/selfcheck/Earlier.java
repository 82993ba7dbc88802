package org.jiangbu.selfcheck;

import org.jiangbu.base.LongNumbers;

/**
 * An item as it was when the check was handed in before; there is one only where it is otherwise now.
 *
 * @param said the answer of then
 * @param otherwise whether the answer is another one now; if not, its files are
 * @param filesAdded files that came since and are still there
 * @param filesRemoved files of then that were taken out since
 */
public record Earlier(Answer.Entry said, boolean otherwise, int filesAdded, int filesRemoved) {
    /** For who sees no numbers of persons and accounts. */
    Earlier masked() {
        Answer.Entry masked = new Answer.Entry(
                said.verdict(),
                LongNumbers.masked(said.words()),
                LongNumbers.masked(said.problem()),
                LongNumbers.masked(said.measure()),
                said.ownerId(),
                said.completeBy());
        return new Earlier(masked, otherwise, filesAdded, filesRemoved);
    }
}
