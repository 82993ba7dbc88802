package org.jiangbu.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a decision, as the person reads it before deciding.
 *
 * @param role who decides it; of an awaited event, whose work brings it about, empty where the model names nobody
 * @param certain whether it is reached for sure, or only if facts turn out so that nobody knows yet
 * @param quorum how many of them decide it together, null where one does
 * @param persons names of those who will get it; of many the first few
 * @param others how many more there are
 * @param then steps that follow what is waited for
 */
public record NextStep(
        Kind kind,
        String name,
        boolean certain,
        String role,
        @Nullable Quorum quorum,
        List<String> persons,
        int others,
        List<NextStep> then) {
    /** What a place is for those who wait. */
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
