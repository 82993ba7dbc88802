package org.jiangbu.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the life of a case besides decisions, as its history tells it.
 *
 * @param what what happened, in the reader's language
 * @param words what was said with it
 */
public record CaseFact(Instant at, long personId, String personName, String what, @Nullable String words) {
    /** Before anybody has looked up what the person is called. */
    public static CaseFact of(Instant at, long personId, String what, @Nullable String words) {
        return new CaseFact(at, personId, "", what, words);
    }

    CaseFact named(String name) {
        return new CaseFact(at, personId, name, what, words);
    }
}
