package org.jiangbu.summary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiangbu.paper.Paper;

/**
 * The report of a year as it stands now.
 *
 * @param texts what the office says, by section
 * @param missing sections that still say nothing; while there are any it cannot be finalised
 * @param periodEnd last day of the year that it reports; a report dated before says what has not happened yet (P6)
 * @param revision of all texts together, to know whether it is still the one that was read
 */
public record SummaryDraft(
        int year,
        String areaCode,
        Paper paper,
        List<ChapterText> texts,
        List<Chapter> missing,
        Instant asOf,
        LocalDate periodEnd,
        int revision) {}
