package org.jiangbu.security;

import org.jiangbu.region.AreaLevel;

/**
 * What a person may be on an area.
 *
 * @param level level of the areas on which it is held
 * @param readsHouseholds whether it sees business data of households in its area
 * @param unmasked whether it may see whole ID and account numbers
 */
public record Role(
        String name, AreaLevel level, boolean readsHouseholds, boolean unmasked, String titleZh, String titleEn) {}
