package org.jiangbu.workflow.engine;

import org.jiangbu.base.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A place that a case reaches after a decision.
 *
 * @param step the user task's definition, if it is one
 * @param delegate name of the catalogue's delegate that acts there, if one does
 * @param awaits the role whose work brings an awaited event about, where the model names one
 * @param certain whether it is reached for sure, or only if facts turn out so that nobody knows yet
 */
public record NextNode(
        Kind kind,
        String key,
        Wording name,
        @Nullable StepDefinition step,
        @Nullable String delegate,
        @Nullable String awaits,
        boolean certain) {
    /** What a place is for the one who waits. */
    public enum Kind {
        /** Somebody decides. */
        TASK,
        /** The application does something by itself. */
        AUTOMATIC,
        /** The case waits for a day or a message. */
        WAITING,
        END
    }
}
