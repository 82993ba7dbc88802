package org.jiangbu.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remark on a case.
 *
 * @param words what was said; none once the author has withdrawn it
 * @param mine whether the current person said it and may withdraw it
 */
public record Comment(long id, String byName, Instant at, @Nullable String words, boolean mine) {}
