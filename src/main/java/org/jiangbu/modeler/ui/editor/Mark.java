package org.jiangbu.modeler.ui.editor;

import java.util.Locale;

/**
 * A mark on an element of the model: a colour and a sign.
 *
 * @param text what is said when one points at the sign, may be empty
 * @param sign what stands at the element; empty for the sign of the kind
 */
public record Mark(String elementId, Kind kind, String text, String sign) {
    public Mark(String elementId, Kind kind, String text) {
        this(elementId, kind, text, "");
    }

    /** What the mark says. */
    public enum Kind {
        ERROR,
        WARNING,
        ADDED,
        CHANGED,
        REMOVED,
        GOOD,
        COOL,
        WARM,
        HOT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
