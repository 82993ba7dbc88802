package org.jiangbu.paper;

import java.util.List;

/**
 * A part of a paper under one heading.
 *
 * @param level 1 to 3; 0 for what stands before the first heading and has none
 */
public record Section(int level, String heading, List<Part> parts) {
    public static final int DEEPEST = 3;

    public Section {
        if (level < 0 || level > DEEPEST) throw new IllegalArgumentException("No such heading: " + level);
        parts = List.copyOf(parts);
    }
}
