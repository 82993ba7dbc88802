/** Reads a workbook into rows with named cells. Pure: it knows Excel and office habits, but no policy, place or person. */
@NullMarked
package org.jiangbu.intake.reading;

import org.jspecify.annotations.NullMarked;
