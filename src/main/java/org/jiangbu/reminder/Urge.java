package org.jiangbu.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody asked for haste with an item, and whether one of those asked has seen it. */
public record Urge(String byName, @Nullable String words, Instant at, boolean seen) {}
