package org.jiangbu.workflow.seat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The place of one person among the deciders of an open step.
 *
 * @param personId who was given the seat; who really acted stands in the history
 * @param addedBy who asked for that person (加签), null for those whom the model names
 * @param outcome what was decided there, null while it is open
 * @param turn whether its person may decide now; in order, one after the other
 */
public record Seat(
        long id,
        long personId,
        String personName,
        String role,
        int position,
        @Nullable Long addedBy,
        @Nullable String outcome,
        @Nullable Instant decidedAt,
        boolean turn) {
    public boolean open() {
        return outcome == null;
    }

    Seat named(String name) {
        return new Seat(id, personId, name, role, position, addedBy, outcome, decidedAt, turn);
    }
}
