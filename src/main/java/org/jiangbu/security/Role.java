package org.jiangbu.security;

import org.jiangbu.region.AreaLevel;

/**
 * What somebody may be on an area.
 *
 * @param level the level of the areas on which the role acts
 * @param readsHouseholds whether holders see the households of their area
 * @param unmasked whether holders may ask for whole numbers of persons and cards
 */
public record Role(String name, AreaLevel level, boolean readsHouseholds, boolean unmasked) {}
