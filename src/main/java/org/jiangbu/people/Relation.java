package org.jiangbu.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody who works here belongs or is related to a household, as long as it is not removed.
 *
 * @param recordedBy the person, where it was declared by the person (自行申报)
 * @param removedReason why it no longer counts
 */
public record Relation(
        long id,
        long personId,
        long householdId,
        Kinship kinship,
        long recordedBy,
        Instant recordedAt,
        @Nullable Long removedBy,
        @Nullable Instant removedAt,
        @Nullable String removedReason) {
    public boolean ownWord() {
        return personId == recordedBy;
    }
}
