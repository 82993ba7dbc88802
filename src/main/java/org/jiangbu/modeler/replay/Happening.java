package org.jiangbu.modeler.replay;

import java.util.Map;

/** Something that moved a past case on. */
sealed interface Happening {
    /** A step was decided; {@code index} among the case's steps on record. */
    record Done(int index, String step) implements Happening {}

    /** What was awaited came: a message or a day; with it may come routing facts. */
    record Came(String trigger, Map<String, Object> facts) implements Happening {}

    /** A delegate set routing facts. */
    record Set(String delegate, Map<String, Object> facts) implements Happening {}
}
