package org.jiangbu.security;

import org.jiangbu.region.AreaLevel;

/**
 * What a person may be on an area of the role's level.
 *
 * @param readsHouseholds whether household data of the area may be read
 * @param unmasked whether ID and account numbers are shown whole
 */
public record Role(String name, AreaLevel level, boolean readsHouseholds, boolean unmasked) {}
