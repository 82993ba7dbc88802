package org.jiangbu.reminder;

import java.time.Instant;

/**
 * The last time that somebody urged in a township (催办).
 *
 * @param items that were urged there by that act
 * @param receivers people who were told
 * @param seen of these, those who have opened the notice or one of its items
 */
public record UrgeState(String townshipCode, Instant at, String byName, int items, int receivers, int seen) {}
