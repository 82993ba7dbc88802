package org.jiangbu.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 沟通: one person was asked for an opinion on an item by the one who decides it.
 *
 * @param title what the case is called, in the reader's language
 * @param itemOpen whether the item that it is about is still to be decided
 * @param answerBy by when an answer is wished, if a day was named
 * @param endedAt when it was answered or recalled
 */
public record Consultation(
        long id,
        String caseKey,
        String areaCode,
        long itemId,
        String title,
        boolean itemOpen,
        long byPerson,
        String byName,
        long toPerson,
        String toName,
        String question,
        @Nullable LocalDate answerBy,
        Instant at,
        State state,
        @Nullable String answer,
        @Nullable Instant endedAt) {
    /** How far a question has come. */
    public enum State {
        /** 待回复. */
        OPEN,
        /** 已回复. */
        ANSWERED,
        /** 已收回: the one who asked no longer wants to know. */
        RECALLED,
        /** 已转办: the one who was asked left, and the successor is asked instead. */
        PASSED
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
