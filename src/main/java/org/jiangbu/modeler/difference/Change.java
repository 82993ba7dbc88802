package org.jiangbu.modeler.difference;

import java.util.List;

/**
 * One thing that is different.
 *
 * @param elementIds the elements of the picture that it is about, the first first; empty where none can be shown
 * @param side in which picture they are
 */
public record Change(Area area, Kind kind, Side side, List<String> elementIds, Phrase sentence) {
    /** Of what it is a change. */
    public enum Area {
        FLOW,
        FORM,
        TABLE
    }

    /** What happened. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** Where it is to be seen. */
    public enum Side {
        BEFORE,
        AFTER,
        BOTH
    }
}
