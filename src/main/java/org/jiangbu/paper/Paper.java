package org.jiangbu.paper;

import java.util.List;

/**
 * An official paper on A4.
 *
 * @param about what it is based on, a line below the title; empty if nothing is to be said
 * @param unit who issues it, below the text; empty on a list that is only printed
 * @param dated its date as it is printed; empty together with the unit
 * @param landscape for wide tables
 */
public record Paper(String title, String about, String unit, String dated, boolean landscape, List<Section> sections) {
    public Paper {
        sections = List.copyOf(sections);
    }
}
