package org.jiangbu.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The self-check of one township, or of one of its villages.
 *
 * @param caseKey business number, e.g. {@code ZC-2018-533422206}
 * @param partOf the township's check, of which a village's is a part
 * @param dueOn the statutory day, inclusive
 * @param remindOn when the township is reminded first (R21)
 * @param correctBy by when what the county gave back is to be corrected; null if it gave nothing back
 * @param filling whether it is being filled in, for the first time or again
 * @param givenBack whether the county gave something back and it has not been handed in again since
 * @param submittedAt when it was first handed in, by the server's time
 * @param workdaysLate workdays after the due day at which it was first handed in; while it is not, up to today
 * @param correctionLate workdays up to today by which what the county gave back is late; 0 unless it waits to be handed in again
 */
public record SelfCheck(
        String caseKey,
        int programmeYear,
        String areaCode,
        @Nullable String partOf,
        LocalDate dueOn,
        @Nullable LocalDate remindOn,
        @Nullable LocalDate correctBy,
        boolean filling,
        boolean givenBack,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant closedAt,
        int workdaysLate,
        int correctionLate,
        int openFindings) {

    static SelfCheck opened(
            String caseKey,
            int programmeYear,
            String areaCode,
            @Nullable String partOf,
            LocalDate dueOn,
            @Nullable LocalDate remindOn) {
        return new SelfCheck(
                caseKey,
                programmeYear,
                areaCode,
                partOf,
                dueOn,
                remindOn,
                null,
                true,
                false,
                null,
                null,
                null,
                0,
                0,
                0);
    }

    /** By when it is to be handed in next. */
    LocalDate by() {
        return correctBy == null ? dueOn : correctBy;
    }

    /** Whether it stands as it was handed in last; until then its figures move with the facts. */
    boolean stands() {
        return state().compareTo(State.SUBMITTED) >= 0;
    }

    /** How far it has come. */
    public enum State {
        /** 填报中. */
        FILLING,
        /** 待乡镇分管领导签发, for the first time or once what came back is corrected. */
        SIGNING,
        /** 县级审核中, or handed in by a village. */
        SUBMITTED,
        /** 整改中: accepted, with findings that are not closed. */
        RECTIFYING,
        /** 已办结. */
        CLOSED
    }

    /** The state as message files name it, with what was given back to be corrected, or is corrected, as ones of their own. */
    public String standing() {
        if (state() == State.FILLING && correctBy != null) return "correcting";
        return state() == State.SIGNING && givenBack ? "corrected" : state().name();
    }

    public State state() {
        if (closedAt != null) return State.CLOSED;
        if (acceptedAt != null) return State.RECTIFYING;
        if (filling) return State.FILLING;
        return submittedAt == null || givenBack ? State.SIGNING : State.SUBMITTED;
    }
}
