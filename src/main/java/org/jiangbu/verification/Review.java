package org.jiangbu.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one review of a rejection that a declaration may have: why the household asked, and what came of it.
 *
 * @param askedBy person who asked on the household's behalf
 * @param overturned whether the rejection was overturned; absent while the review waits
 */
public record Review(String grounds, long askedBy, Instant askedAt, @Nullable Boolean overturned) {}
