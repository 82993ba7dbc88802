package org.jiangbu.modeler.replay;

import java.util.Map;
import org.jiangbu.workflow.check.Node;

/** Something that moved a past case on. */
sealed interface Happening {
    /** A step was decided, as it was drawn then; {@code index} among the case's steps on record. */
    record Done(int index, Node task) implements Happening {
        String step() {
            return task.id();
        }
    }

    /** What was awaited came: a message or a day; with it may come routing facts. */
    record Came(String trigger, Map<String, Object> facts) implements Happening {}

    /** A delegate set routing facts. */
    record Set(String delegate, Map<String, Object> facts) implements Happening {}
}
