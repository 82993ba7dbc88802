package org.jiangbu.modeler.ui.editor;

/**
 * What became of a model that the editor sent.
 *
 * @param revision the one to send with the next change
 * @param text what the designer reads beside the tools
 */
public record Saved(State state, long revision, String text) {
    /** How it went. */
    public enum State {
        SAVED,
        /** Somebody else saved in between; nothing was overwritten, and the editor sends no more. */
        CONFLICT,
        REFUSED
    }
}
