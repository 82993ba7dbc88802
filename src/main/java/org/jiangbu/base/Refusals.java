package org.jiangbu.base;

import java.sql.SQLException;
import java.util.Optional;

/** Finds in an error the refusal that its person can act on. */
public final class Refusals {
    /** PostgreSQL's state for text with a character that no database text can hold, such as NUL. */
    private static final String UNSTORABLE = "22021";

    private Refusals() {}

    /** The refusal that an error carries or amounts to; empty if nobody foresaw it. */
    public static Optional<Refusal> in(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof SQLException sql && UNSTORABLE.equals(sql.getSQLState())) {
                return Optional.of(new Refusal("base.text.unstorable"));
            }
        }
        return Optional.empty();
    }
}
