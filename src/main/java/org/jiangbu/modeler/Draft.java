package org.jiangbu.modeler;

import java.time.Instant;
import org.jiangbu.workflow.release.ModelFiles;
import org.jspecify.annotations.Nullable;

/**
 * A redesign on its way.
 *
 * @param baseRelease the release from which it comes; null for a process that is new
 * @param baseVersion the version of that release
 * @param again the earlier version that it publishes again; null if it is new
 * @param offered whether it came with the application
 * @param revision counted up by every change of its model, its forms and its tables
 * @param changedBy null if nobody has changed what the application offered
 * @param askedBy who asked for it to be published; null while nobody has
 * @param why what the person who asked says about it
 * @param returned how the last request for it ended without it; null while nobody asked, or somebody asked again
 */
public record Draft(
        long id,
        String processId,
        String title,
        @Nullable Long baseRelease,
        @Nullable Integer baseVersion,
        @Nullable Integer again,
        boolean offered,
        State state,
        int revision,
        @Nullable String changedBy,
        Instant changedAt,
        @Nullable Long askedBy,
        @Nullable String askedByName,
        @Nullable Instant askedAt,
        @Nullable String why,
        @Nullable Return returned) {
    /** How far a draft has come. */
    public enum State {
        OPEN,
        ASKED,
        PUBLISHED,
        DISCARDED
    }

    /** Whether it is still being worked at or reviewed. */
    public boolean standing() {
        return state == State.OPEN || state == State.ASKED;
    }

    /** Whether the application offers it and nobody has begun with it: neither changed it nor asked for it. */
    public boolean unattended() {
        return offered && state == State.OPEN && changedBy == null && askedBy == null;
    }

    /**
     * The draft was not published as it was asked for.
     *
     * @param own whether the person who asked took the request back; else it was refused
     * @param why 5 to 500 characters
     */
    public record Return(String by, Instant at, String why, boolean own) {}

    /**
     * A form or a decision table of the draft as it stands.
     *
     * @param name of its file
     */
    public record File(String name, String content, int revision) {
        /** The name without the ending. */
        public String key() {
            return name.substring(0, name.lastIndexOf('.'));
        }

        public boolean isForm() {
            return name.endsWith(ModelFiles.FORM);
        }

        public boolean isTable() {
            return name.endsWith(ModelFiles.TABLE);
        }
    }
}
