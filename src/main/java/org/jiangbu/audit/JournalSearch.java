package org.jiangbu.audit;

import java.util.List;

/**
 * What the journal is searched for: any of these.
 *
 * @param part of the subject, the action's short name or the acting person's name, whatever its case; all where it is empty
 * @param actions by their short names, that the reader's language calls so
 * @param places codes of the areas that are called so
 * @param system whether what nobody signed in did is meant
 */
public record JournalSearch(String part, List<String> actions, List<String> places, boolean system) {
    /** All that there is. */
    public static final JournalSearch ALL = new JournalSearch("", List.of(), List.of(), false);
}
