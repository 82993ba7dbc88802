package org.jiangbu.summary;

/**
 * What the office says in a section.
 *
 * @param body lines as typed, each a paragraph; at most 8,000 characters
 * @param saved false while it is what the report of 2018 said, or nothing
 * @param revision as it was seen, -1 while nothing was saved
 */
public record ChapterText(Chapter chapter, String body, boolean saved, int revision) {}
