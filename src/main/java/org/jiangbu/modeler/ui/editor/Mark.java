package org.jiangbu.modeler.ui.editor;

import java.util.Locale;

/**
 * A mark on an element of the model: a colour and a sign.
 *
 * @param text what is said when one points at the sign, may be empty
 */
public record Mark(String elementId, Kind kind, String text) {
    /** What the mark says. */
    public enum Kind {
        ERROR,
        WARNING,
        ADDED,
        CHANGED,
        REMOVED,
        GOOD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
