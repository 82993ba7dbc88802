package org.jiangbu.reminder.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Why a message did not get out, without names and addresses.
 *
 * @param detail the number that the other side answered, or the kind of the technical error
 */
public record Failure(Kind kind, @Nullable String detail) {
    /** What went wrong. */
    public enum Kind {
        /** The other side refused it. */
        ANSWERED,
        /** The other side has moved. */
        REDIRECTED,
        /** The person has no address. */
        NO_ADDRESS,
        /** The other side cannot be reached or does not answer. */
        UNREACHED
    }

    static Failure answered(int number) {
        return new Failure(Kind.ANSWERED, Integer.toString(number));
    }

    static Failure unreached(Throwable error) {
        return new Failure(Kind.UNREACHED, error.getClass().getSimpleName());
    }

    /** As it is kept. */
    String stored() {
        return detail == null ? kind.name() : kind.name() + " " + detail;
    }

    static Failure of(String stored) {
        int space = stored.indexOf(' ');
        return space < 0
                ? new Failure(Kind.valueOf(stored), null)
                : new Failure(Kind.valueOf(stored.substring(0, space)), stored.substring(space + 1));
    }
}
