package org.jiangbu.intake.reading;

import org.jspecify.annotations.Nullable;

/**
 * A recognised heading.
 *
 * @param index zero-based column of the sheet
 * @param hint what stood in brackets behind it, such as 斤, 元/斤 or 万元
 * @param exact whether the heading is one of the known names; a likeness gives way to it
 */
record Heading(Column column, int index, @Nullable String hint, boolean exact) {}
